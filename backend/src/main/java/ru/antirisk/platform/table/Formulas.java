package ru.antirisk.platform.table;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet would run when a CSV file is opened in it: what begins with = + - or @, in the cell or behind
 * any sign that a program may take for the delimiter, and is not just a number with its sign. A word joiner before it
 * makes it the text that it is; it is not seen, and an import passes over it ({@link Cells}). A string cell of XLSX needs
 * no guard. The rule stands here twice, for rows made here and for rows made by PostgreSQL; a test compares them.
 */
public final class Formulas {
    /** Word joiner, U+2060. */
    static final char GUARD = '\u2060';

    private static final Pattern START = Pattern.compile("(^|[,;\\t\\r\\n])([=+@-])");
    private static final Pattern SIGNED_NUMBER = Pattern.compile("[+-][0-9 \u00a0]*[.,]?[0-9]+");

    private Formulas() {}

    public static String guarded(String text) {
        return SIGNED_NUMBER.matcher(text).matches()
                ? text
                : START.matcher(text).replaceAll("$1" + GUARD + "$2");
    }

    /**
     * The same in SQL, without a question mark: that would be the place of a value.
     *
     * @param text a column or another expression of type text
     */
    public static String guardedSql(String text) {
        return "case when " + text + " ~ '^[+-][0-9 \u00a0]*[.,]{0,1}[0-9]+$' then " + text + " else regexp_replace("
                + text + ", '(^|[,;\\t\\r\\n])([=+@-])', '\\1" + GUARD + "\\2', 'g') end";
    }
}
