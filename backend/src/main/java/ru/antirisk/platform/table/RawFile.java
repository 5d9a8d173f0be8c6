package ru.antirisk.platform.table;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The bytes of a stored file, unpacked where it is gzip; faults of the packing are faults of the file. */
final class RawFile extends FilterInputStream {
    private static final int BUFFER = 128 << 10;

    private final FileChannel stored;

    private RawFile(InputStream in, FileChannel stored) {
        super(in);
        this.stored = stored;
    }

    static boolean isGzip(Path path) throws IOException {
        byte[] start = head(path, 2);
        return start.length == 2 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b;
    }

    /** The first bytes as they are stored. */
    static byte[] head(Path path, int size) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(size);
        }
    }

    static RawFile open(Path path) throws IOException {
        boolean gzip = isGzip(path);
        FileChannel stored = FileChannel.open(path);
        InputStream in = Channels.newInputStream(stored);
        if (!gzip) {
            return new RawFile(in, stored);
        }
        try {
            return new RawFile(new GuardedStream(new GZIPInputStream(in, BUFFER), stored.size()), stored);
        } catch (IOException e) {
            in.close();
            throw broken();
        }
    }

    /** Bytes taken from the file as it is stored. */
    long position() throws IOException {
        return stored.position();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int size) throws IOException {
        try {
            return super.read(target, offset, size);
        } catch (ZipException | EOFException e) {
            throw broken();
        }
    }

    /** Unpacked into a file beside the stored one, for readers that need random access (XLSX). */
    static Path unpack(Path path) throws IOException {
        Path unpacked = Files.createTempFile("unpacked", ".bin");
        try (InputStream in = new BufferedInputStream(open(path), BUFFER)) {
            Files.copy(in, unpacked, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return unpacked;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(unpacked);
            throw e;
        }
    }

    private static FileProblem broken() {
        return new FileProblem("BROKEN_ARCHIVE", "Сжатый файл (gzip) повреждён или оборван. Сожмите его заново");
    }
}
