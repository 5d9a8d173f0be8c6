package ru.antirisk.platform.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ru.antirisk.platform.russian.Spelling;

/** One row of a table: its cells are slices of one buffer that is used again for every row. Columns count from 0. */
public final class Cells {
    private static final char FIRST_MARK = '\u0300';
    private static final String GUARD = String.valueOf(Formulas.GUARD);
    private static final char LAST_MARK = '\u036f';

    private char[] chars = new char[1024];
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int[] rawEnds = new int[32];
    private int count;
    private int length;
    private long line;
    private long row;

    /** Starts the row that begins on the line of the file, from 1. */
    public void begin(long startLine) {
        begin(startLine, startLine);
    }

    /** @param number of the row as a spreadsheet counts, for which a cell of three lines is one row */
    void begin(long startLine, long number) {
        line = startLine;
        row = number;
        count = 0;
        length = 0;
    }

    void add(char[] source, int offset, int size) {
        room(size);
        System.arraycopy(source, offset, chars, length, size);
        close(size);
    }

    /** Adds a cell. */
    public void add(String text) {
        room(text.length());
        text.getChars(0, text.length(), chars, length);
        close(text.length());
    }

    private void room(int size) {
        if (length + size > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(length + size, chars.length * 2));
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            rawEnds = Arrays.copyOf(rawEnds, count * 2);
        }
    }

    /**
     * Letters are composed: macOS writes й as и and a breve, which looks the same and is another text. A guard against
     * formulas is no part of the text.
     */
    private void close(int size) {
        int start = length;
        int end = length + size;
        if (hasMarks(start, end)) {
            String composed = Spelling.composed(new String(chars, start, size)).replace(GUARD, "");
            room(composed.length()); // a few marks become two
            composed.getChars(0, composed.length(), chars, start);
            end = start + composed.length();
        }
        length = end;
        while (start < end && isSpace(chars[end - 1])) {
            end--;
        }
        while (start < end && isSpace(chars[start])) {
            start++;
        }
        starts[count] = start;
        ends[count] = end;
        rawEnds[count] = length;
        count++;
    }

    private boolean hasMarks(int start, int end) {
        for (int i = start; i < end; i++) {
            if ((chars[i] >= FIRST_MARK && chars[i] <= LAST_MARK) || chars[i] == Formulas.GUARD) {
                return true;
            }
        }
        return false;
    }

    /** Spaces of every width, also those that do not break, and the mark of byte order in the middle of a file. */
    static boolean isSpace(char c) {
        if (c <= ' ') {
            return true;
        }
        return c >= 0x80
                && (c == '\u00a0'
                        || c == '\ufeff'
                        || c == '\u202f'
                        || c == '\u205f'
                        || c == '\u3000'
                        || (c >= '\u2000' && c <= '\u200b'));
    }

    /** Line of the file on which the row begins, from 1. */
    public long line() {
        return line;
    }

    /** The row as a spreadsheet counts, from 1. */
    public long row() {
        return row;
    }

    public int count() {
        return count;
    }

    /** Whether the row has no such cell or nothing but spaces in it. */
    public boolean blank(int column) {
        return column < 0 || column >= count || starts[column] == ends[column];
    }

    /** Whether no cell of the row holds anything. */
    public boolean allBlank() {
        for (int i = 0; i < count; i++) {
            if (starts[i] != ends[i]) {
                return false;
            }
        }
        return true;
    }

    /** Number of cells up to the last one that holds anything. */
    public int filled() {
        int filled = count;
        while (filled > 0 && starts[filled - 1] == ends[filled - 1]) {
            filled--;
        }
        return filled;
    }

    /** The cell without the spaces around it. */
    public String text(int column) {
        return column < 0 || column >= count ? "" : new String(chars, starts[column], ends[column] - starts[column]);
    }

    /** The cells as they came. */
    public List<String> raw() {
        List<String> row = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int from = i == 0 ? 0 : rawEnds[i - 1];
            row.add(new String(chars, from, rawEnds[i] - from));
        }
        return row;
    }

    /** Length of the cell without the spaces around it. */
    public int length(int column) {
        return column < 0 || column >= count ? 0 : ends[column] - starts[column];
    }

    /** Whether the cell is exactly this text. */
    public boolean is(int column, String text) {
        int size = text.length();
        if (length(column) != size) {
            return false;
        }
        for (int i = 0, at = size == 0 ? 0 : starts[column]; i < size; i++, at++) {
            if (chars[at] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    char[] chars() {
        return chars;
    }

    int start(int column) {
        return starts[column];
    }

    int end(int column) {
        return ends[column];
    }
}
