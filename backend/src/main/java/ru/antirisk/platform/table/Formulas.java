package ru.antirisk.platform.table;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Text that a spreadsheet would run when a CSV file is opened in it: it begins with = + - @, tab or carriage return,
 * and is not just a number with its sign. An apostrophe before it makes it the text that it is. A string cell of XLSX
 * needs no guard. The rule stands here twice, for rows made here and for rows made by PostgreSQL; a test compares them.
 */
public final class Formulas {
    static final List<String> STARTS = List.of("=", "+", "-", "@", "\t", "\r");

    private static final Pattern START = Pattern.compile("[=+@\\t\\r-]");
    private static final Pattern SIGNED_NUMBER = Pattern.compile("[+-][0-9 \u00a0]*[.,]?[0-9]+");

    private Formulas() {}

    public static String guarded(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    private static boolean isFormula(String text) {
        return START.matcher(text).lookingAt() && !SIGNED_NUMBER.matcher(text).matches();
    }

    /**
     * The same in SQL, without a question mark: that would be the place of a value.
     *
     * @param text a column or another expression of type text
     */
    public static String guardedSql(String text) {
        return "case when " + text + " ~ '^[=+@\\t\\r-]' and " + text
                + " !~ '^[+-][0-9 \u00a0]*[.,]{0,1}[0-9]+$' then '''' || " + text + " else " + text + " end";
    }
}
