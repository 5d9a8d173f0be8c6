package ru.antirisk.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.function.Consumer;

/**
 * Where bytes are kept, each content once, by its SHA-256. It knows neither names nor owners: {@link StoredFiles} says
 * what is kept and what is deleted.
 */
interface FileStore {
    /**
     * Takes a stream in, to its end; memory does not grow with it. It is not in the store yet.
     *
     * @param limit most bytes taken; a longer stream is told by {@link Incoming#tooLong}
     */
    Incoming receive(InputStream body, long limit) throws IOException;

    /** Keeps what was received, durably, whole or not at all; what is there already is kept anew. */
    void keep(Incoming incoming) throws IOException;

    /**
     * The bytes as a file of this machine, for what reads here and there in it.
     *
     * @throws NoSuchFileException where they are not kept
     */
    LocalCopy localCopy(byte[] sha256) throws IOException;

    void delete(byte[] sha256) throws IOException;

    /** Everything kept for longer than a day. */
    void eachOld(Consumer<byte[]> sha256) throws IOException;
}
