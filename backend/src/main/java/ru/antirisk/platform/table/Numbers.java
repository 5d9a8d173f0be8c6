package ru.antirisk.platform.table;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as people write them: decimal comma or point, digits in groups, signs. Nothing is allocated. */
public final class Numbers {
    /** The cell is no number. */
    public static final long MALFORMED = Long.MIN_VALUE;

    /** More digits after the comma than the column holds. */
    public static final long TOO_PRECISE = Long.MIN_VALUE + 1;

    /** More digits than any column holds. */
    public static final long TOO_LARGE = Long.MIN_VALUE + 2;

    /** Of a whole number, and of the part before the comma where at most four digits follow. */
    private static final long BOUND = 100_000_000_000_000L;

    private static final int LARGEST_SCALE = 8;
    private static final long[] POWERS = new long[LARGEST_SCALE + 1];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private Numbers() {}

    /** Whether a parser's answer is a number, and not one of the constants of this class. */
    public static boolean isNumber(long answer) {
        return answer > TOO_LARGE;
    }

    /** The whole number in the cell, or MALFORMED or TOO_LARGE. */
    public static long whole(Cells cells, int column) {
        char[] chars = cells.chars();
        int at = cells.start(column);
        int end = cells.end(column);
        boolean minus = at < end && isMinus(chars[at]);
        if (minus) {
            at++;
        }
        if (at == end) {
            return MALFORMED;
        }
        int first = at;
        long value = 0;
        for (; at < end; at++) {
            int digit = chars[at] - '0';
            if (digit >= 0 && digit <= 9) {
                value = value * 10 + digit;
                if (value > BOUND) {
                    return TOO_LARGE;
                }
            } else if (at > first && endsInZeros(chars, at, end)) {
                break;
            } else if (!groups(chars, at, end)) {
                return MALFORMED;
            }
        }
        return minus ? -value : value;
    }

    /** A comma and nothing but zeros: 40,0 is a whole number, too. */
    private static boolean endsInZeros(char[] chars, int comma, int end) {
        if ((chars[comma] != ',' && chars[comma] != '.') || comma + 1 == end) {
            return false;
        }
        for (int at = comma + 1; at < end; at++) {
            if (chars[at] != '0') {
                return false;
            }
        }
        return true;
    }

    /** The number that a cell of at most 9 digits and nothing else makes, or -1. */
    public static int digits(Cells cells, int column) {
        char[] chars = cells.chars();
        int value = 0;
        for (int at = cells.start(column); at < cells.end(column); at++) {
            int digit = chars[at] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /**
     * The decimal number in the cell times 10 to the power of scale, or MALFORMED, TOO_PRECISE or TOO_LARGE.
     *
     * @param scale digits after the comma, 8 at most
     */
    public static long decimal(Cells cells, int column, int scale) {
        long bound = scale <= 4 ? BOUND : BOUND / POWERS[4];
        char[] chars = cells.chars();
        int at = cells.start(column);
        int end = cells.end(column);
        boolean minus = at < end && isMinus(chars[at]);
        if (minus) {
            at++;
        }
        long value = 0;
        int digits = 0;
        for (; at < end && chars[at] != ',' && chars[at] != '.'; at++) {
            int digit = chars[at] - '0';
            if (digit >= 0 && digit <= 9) {
                value = value * 10 + digit;
                digits++;
                if (value > bound) {
                    return TOO_LARGE;
                }
            } else if (!groups(chars, at, end)) {
                return MALFORMED;
            }
        }
        if (digits == 0) {
            return MALFORMED;
        }
        long result = fraction(chars, at, end, value, scale);
        return minus && isNumber(result) ? -result : result;
    }

    private static long fraction(char[] chars, int from, int end, long whole, int scale) {
        if (from == end) {
            return whole * POWERS[scale];
        }
        if (from + 1 == end) {
            return MALFORMED;
        }
        long value = whole;
        int places = 0;
        for (int at = from + 1; at < end; at++) {
            int digit = chars[at] - '0';
            if (digit < 0 || digit > 9) {
                return MALFORMED;
            }
            if (++places <= scale) {
                value = value * 10 + digit;
            } else if (digit != 0) {
                return onlyDigits(chars, at + 1, end) ? TOO_PRECISE : MALFORMED;
            }
        }
        return places < scale ? value * POWERS[scale - places] : value;
    }

    private static boolean onlyDigits(char[] chars, int from, int end) {
        for (int at = from; at < end; at++) {
            if (chars[at] < '0' || chars[at] > '9') {
                return false;
            }
        }
        return true;
    }

    /** A space between digits: «1 234». */
    private static boolean groups(char[] chars, int at, int end) {
        return Cells.isSpace(chars[at]) && at + 1 < end && chars[at + 1] >= '0' && chars[at + 1] <= '9';
    }

    /** Excel and Word turn a hyphen into a minus or a dash. */
    private static boolean isMinus(char c) {
        return c == '-' || c == '\u2212' || c == '\u2013';
    }

    /** The number that {@link #decimal} found too precise, rounded half up, times 10 to the power of scale. */
    static long rounded(String cell, int scale) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (!Cells.isSpace(c)) {
                plain.append(c == ',' ? '.' : isMinus(c) ? '-' : c);
            }
        }
        return new BigDecimal(plain.toString())
                .setScale(scale, RoundingMode.HALF_UP)
                .unscaledValue()
                .longValueExact();
    }

    /** As people write it: «−0,5». */
    static String shown(long scaled, int scale) {
        return BigDecimal.valueOf(scaled, scale)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
    }
}
