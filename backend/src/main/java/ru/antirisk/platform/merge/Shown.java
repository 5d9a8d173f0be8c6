package ru.antirisk.platform.merge;

import ru.antirisk.platform.table.Column;

/**
 * How a column of a table is shown to people, whose files name things by other words than tables do.
 *
 * @param target column of the table
 * @param column what it is
 * @param expression its text in SQL, with {@code %1$s} in the place of the row's alias, which is a
 *     single letter
 */
public record Shown(String target, Column column, String expression) {
    /** A column that stands in the table as in files. */
    public static Shown of(String target, Column column) {
        return new Shown(target, column, "%1$s." + target + "::text");
    }

    /** Its text in SQL, of the row with this alias. */
    public String of(String alias) {
        return expression.formatted(alias);
    }
}
