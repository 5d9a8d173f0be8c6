package ru.antirisk.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What has been received and is not in the store yet: a file beside it, forced to the disk, which closing removes.
 *
 * @param tooLong more bytes came than are taken
 */
record Incoming(Path part, byte[] sha256, long size, boolean tooLong) implements AutoCloseable {
    private static final int CHUNK = 256 << 10;

    static Incoming of(InputStream body, Path folder, long limit) throws IOException {
        Path part = Files.createTempFile(Files.createDirectories(folder), "upload", ".part");
        try {
            return write(body, part, limit);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    private static Incoming write(InputStream body, Path part, long limit) throws IOException {
        MessageDigest digest = sha256Digest();
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
            for (int read = body.readNBytes(chunk, 0, CHUNK); read > 0; read = body.readNBytes(chunk, 0, CHUNK)) {
                size += read;
                if (size > limit) {
                    return new Incoming(part, new byte[0], size, true);
                }
                digest.update(chunk, 0, read);
                ByteBuffer buffer = ByteBuffer.wrap(chunk, 0, read);
                while (buffer.hasRemaining()) {
                    file.write(buffer);
                }
            }
            file.force(true);
        }
        return new Incoming(part, digest.digest(), size, false);
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(part);
    }
}
