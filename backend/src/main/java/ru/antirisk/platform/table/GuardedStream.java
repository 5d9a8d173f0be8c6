package ru.antirisk.platform.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what comes out of a compressed file and stops at the limits: a bomb is found before it does harm. */
final class GuardedStream extends FilterInputStream {
    private final long packed;
    private long unpacked;

    /** @param packed bytes that the unpacked ones come from */
    GuardedStream(InputStream in, long packed) {
        super(in);
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int size) throws IOException {
        int read = super.read(target, offset, size);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        unpacked += read;
        check(packed, unpacked);
    }

    /** Bytes that have come out. */
    long unpacked() {
        return unpacked;
    }

    static void check(long packed, long unpacked) {
        if (unpacked > Limits.UNPACKED || (unpacked > Limits.RATIO_FROM && unpacked / Limits.RATIO > packed)) {
            throw new FileProblem(
                    "ARCHIVE_TOO_LARGE",
                    "Сжатый файл распаковывается в необычно большой объём. Отправьте его несжатым или частями");
        }
    }
}
