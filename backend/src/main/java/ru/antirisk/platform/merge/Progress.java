package ru.antirisk.platform.merge;

/** Is told how far a file has been read. */
@FunctionalInterface
public interface Progress {
    /** @param bytes of the stored file, 0 where its reader can't tell */
    void read(long rows, long bytes);
}
