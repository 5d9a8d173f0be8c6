package ru.antirisk.platform.file;

import java.io.IOException;
import java.nio.file.Path;

/** Bytes of the store as a file of this machine, until it is closed. */
public interface LocalCopy extends AutoCloseable {
    Path path();

    @Override
    void close() throws IOException;
}
