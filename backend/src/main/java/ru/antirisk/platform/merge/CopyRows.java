package ru.antirisk.platform.merge;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.table.Row;

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
    private static final int[] PADDING = {1, 10, 100, 1000};
    private static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

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

    /** Name of the value. */
    public void word(@Nullable Enum<?> value) {
        text(value == null ? null : value.name());
    }

    /** @param value {@link Row#NONE} for no number; so for all numbers */
    public void smallint(long value) {
        if (value == Row.NONE) {
            none();
            return;
        }
        room(6);
        putInt(2);
        putShort((int) value);
    }

    public void integer(long value) {
        if (value == Row.NONE) {
            none();
            return;
        }
        room(8);
        putInt(4);
        putInt((int) value);
    }

    public void bigint(long value) {
        room(12);
        putInt(8);
        putLong(length, value);
        length += 8;
    }

    public void flag(boolean value) {
        room(5);
        putInt(1);
        bytes[length++] = (byte) (value ? 1 : 0);
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

    /** A date, as the days since the first of 2000. */
    public void day(@Nullable LocalDate value) {
        integer(value == null ? Row.NONE : value.toEpochDay() - FIRST_DAY);
    }

    /**
     * A numeric: digits of base 10,000, the first of them worth 10,000 to the power of weight, without zeros at either
     * end. It is written as PostgreSQL writes it, so that equal numbers are equal bytes.
     *
     * @param scaled the number times 10 to the power of scale
     * @param scale digits after the comma, 8 at most
     */
    public void numeric(long scaled, int scale) {
        if (scaled == Row.NONE) {
            none();
            return;
        }
        int fractionDigits = (scale + 3) / 4;
        long rest = Math.abs(scaled) * PADDING[4 * fractionDigits - scale];
        int low = -fractionDigits;
        while (rest != 0 && rest % BASE == 0) {
            rest /= BASE;
            low++;
        }
        int digits = 0;
        for (long r = rest; r != 0; r /= BASE) {
            digits++;
        }
        room(4 + 8 + 2 * digits);
        putInt(8 + 2 * digits);
        putShort(digits);
        putShort(digits == 0 ? 0 : low + digits - 1);
        putShort(scaled < 0 ? 0x4000 : 0);
        putShort(scale);
        length += 2 * digits;
        for (int at = length - 2; rest != 0; at -= 2) {
            int digit = (int) (rest % BASE);
            rest /= BASE;
            bytes[at] = (byte) (digit >> 8);
            bytes[at + 1] = (byte) digit;
        }
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
