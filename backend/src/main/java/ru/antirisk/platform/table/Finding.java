package ru.antirisk.platform.table;

import org.jspecify.annotations.Nullable;

/**
 * What was found out about a row of a file.
 *
 * @param line of the file on which the row begins, from 1
 * @param row as a spreadsheet counts, for which a cell of three lines is one row
 * @param column header in the file, null for the row as a whole
 * @param code stable key
 * @param message in Russian: what is wrong and what to do, or how the cell was read
 * @param note the row is taken; false for a fault, for which it is not
 */
public record Finding(
        long line,
        long row,
        @Nullable String column,
        @Nullable String value,
        String code,
        String message,
        boolean note) {}
