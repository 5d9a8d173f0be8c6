package ru.antirisk.platform.merge;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows in PostgreSQL's binary COPY format. The last field of every row is a bigint that is filled at the end: the
 * transaction where rows go straight into their table, the line of the file where they are staged.
 */
public final class CopyRows {
    static final byte[] HEADER = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    /** Bytes of the last field, after the four that tell its length. */
    static final int LAST_FIELD = 8;

    private static final int BASE = 10_000;

    private byte[] bytes;
    private int length;
    private int[] ends = new int[1024];
    private long[] lines = new long[1024];
    private int count;
    private int start;

    public CopyRows(int capacity) {
        bytes = new byte[capacity];
        clear();
    }

    void clear() {
        System.arraycopy(HEADER, 0, bytes, 0, HEADER.length);
        length = HEADER.length;
        count = 0;
    }

    /** Number of rows. */
    public int count() {
        return count;
    }

    int length() {
        return length;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Takes back all rows after the first n. */
    public void truncate(int n) {
        count = n;
        length = n == 0 ? HEADER.length : ends[n - 1];
    }

    /** Fills the last field of all rows with one number. */
    void fillLast(long value) {
        for (int i = 0; i < count; i++) {
            putLong(ends[i] - LAST_FIELD, value);
        }
    }

    /** Fills the last field of each row with the line that it came from. */
    void fillLastWithLines() {
        for (int i = 0; i < count; i++) {
            putLong(ends[i] - LAST_FIELD, lines[i]);
        }
    }

    /** Number of lines that the rows came from; rows of one line stand together. */
    int distinctLines() {
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || lines[i] != lines[i - 1]) {
                distinct++;
            }
        }
        return distinct;
    }

    /** Takes out the rows that the table holds already. */
    void remove(KnownRows known) {
        int kept = 0;
        int from = HEADER.length;
        length = HEADER.length;
        for (int i = 0; i < count; i++) {
            int to = ends[i];
            if (!known.holds(bytes, from, to)) {
                System.arraycopy(bytes, from, bytes, length, to - from);
                length += to - from;
                ends[kept] = length;
                lines[kept] = lines[i];
                kept++;
            }
            from = to;
        }
        count = kept;
    }

    /** @param fields of the row, without the last one */
    public void begin(int fields) {
        start = length;
        room(2);
        putShort(fields + 1);
    }

    /** Ends the row, which comes from the line of the file. */
    public void end(long line) {
        room(12);
        putInt(8);
        length += 8;
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
            lines = Arrays.copyOf(lines, count * 2);
        }
        ends[count] = length;
        lines[count] = line;
        count++;
    }

    /** Takes back the row that was begun and not ended. */
    public void cancel() {
        length = start;
    }

    public void none() {
        room(4);
        putInt(-1);
    }

    public void smallint(int value) {
        room(6);
        putInt(2);
        putShort(value);
    }

    public void integer(int value) {
        room(8);
        putInt(4);
        putInt(value);
    }

    public void bigint(long value) {
        room(12);
        putInt(8);
        putLong(length, value);
        length += 8;
    }

    public void text(@Nullable String value) {
        if (value == null) {
            none();
            return;
        }
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        room(4 + utf8.length);
        putInt(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
    }

    /**
     * A numeric with three decimals: digits of base 10,000, the first of them worth 10,000 to the power of weight,
     * without zeros at either end. It is written as PostgreSQL writes it, so that equal numbers are equal bytes.
     */
    public void numeric(long thousandths) {
        long whole = Math.abs(thousandths) / 1000;
        int fraction = (int) (Math.abs(thousandths) % 1000) * 10;
        int weight = whole < BASE ? (whole == 0 ? -1 : 0) : whole < (long) BASE * BASE ? 1 : 2;
        int from = fraction > 0 ? -1 : 0;
        while (fraction == 0 && from < weight && digit(whole, from) == 0) {
            from++;
        }
        int digits = Math.max(weight - from + 1, 0);
        room(4 + 8 + 2 * digits);
        putInt(8 + 2 * digits);
        putShort(digits);
        putShort(digits == 0 ? 0 : weight);
        putShort(thousandths < 0 ? 0x4000 : 0);
        putShort(3);
        for (int power = weight; power >= from; power--) {
            putShort(power < 0 ? fraction : digit(whole, power));
        }
    }

    private static int digit(long whole, int power) {
        return (int) (power == 0 ? whole % BASE : power == 1 ? whole / BASE % BASE : whole / (BASE * BASE));
    }

    private void room(int size) {
        if (length + size > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + size));
        }
    }

    private void putShort(int value) {
        bytes[length] = (byte) (value >> 8);
        bytes[length + 1] = (byte) value;
        length += 2;
    }

    private void putInt(int value) {
        bytes[length] = (byte) (value >> 24);
        bytes[length + 1] = (byte) (value >> 16);
        bytes[length + 2] = (byte) (value >> 8);
        bytes[length + 3] = (byte) value;
        length += 4;
    }

    private void putLong(int at, long value) {
        for (int i = 0; i < 8; i++) {
            bytes[at + i] = (byte) (value >> (56 - 8 * i));
        }
    }
}
