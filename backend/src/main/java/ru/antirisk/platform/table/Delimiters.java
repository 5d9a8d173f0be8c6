package ru.antirisk.platform.table;

/** Tells the delimiter of a CSV by its header line. */
final class Delimiters {
    private Delimiters() {}

    /** The most frequent of ; tab and comma outside of quotes in the first line; ; where there is none. */
    static char of(CharSequence text) {
        int[] counts = new int[3];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted) {
                counts[c == ';' ? 0 : c == '\t' ? 1 : 2] += c == ';' || c == '\t' || c == ',' ? 1 : 0;
            }
        }
        if (counts[0] >= counts[1] && counts[0] >= counts[2]) {
            return ';';
        }
        return counts[1] >= counts[2] ? '\t' : ',';
    }
}
