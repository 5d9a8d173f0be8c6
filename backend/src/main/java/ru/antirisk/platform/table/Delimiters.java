package ru.antirisk.platform.table;

import java.util.HashMap;
import java.util.Map;

/** Tells the delimiter of a CSV by its first rows. */
final class Delimiters {
    private static final String KNOWN = ";\t,";
    private static final int ROWS = 30;

    private Delimiters() {}

    /**
     * The one of ; tab and comma that most rows have equally many of, outside of quotes: a title above the table has
     * fewer, a text within it more or less. Where two are in as many rows, the one that a row has more of; ; where there
     * is none.
     *
     * @param text the beginning of the file
     */
    static char of(CharSequence text) {
        int[][] counts = counts(text);
        char best = KNOWN.charAt(0);
        long bestScore = 0;
        for (int sign = 0; sign < KNOWN.length(); sign++) {
            long score = score(counts, sign);
            if (score > bestScore) {
                bestScore = score;
                best = KNOWN.charAt(sign);
            }
        }
        return best;
    }

    private static long score(int[][] counts, int sign) {
        Map<Integer, Integer> rows = new HashMap<>();
        for (int[] row : counts) {
            if (row[sign] > 0) {
                rows.merge(row[sign], 1, Integer::sum);
            }
        }
        return rows.entrySet().stream()
                .mapToLong(found -> found.getValue() * 1_000_000L + found.getKey())
                .max()
                .orElse(0);
    }

    /** For each row how often it has each sign. */
    private static int[][] counts(CharSequence text) {
        int[][] counts = new int[ROWS][KNOWN.length()];
        boolean quoted = false;
        int row = 0;
        for (int i = 0; i < text.length() && row < ROWS; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted
                    && (c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n')))) {
                row++;
            } else if (!quoted && KNOWN.indexOf(c) >= 0) {
                counts[row][KNOWN.indexOf(c)]++;
            }
        }
        return counts;
    }
}
