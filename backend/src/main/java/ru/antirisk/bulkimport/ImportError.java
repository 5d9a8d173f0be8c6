package ru.antirisk.bulkimport;

import org.jspecify.annotations.Nullable;

/**
 * A fault of a row.
 *
 * @param line of the file, from 1, the header included
 * @param row as a spreadsheet counts, for which a cell of three lines is one row
 * @param column header of the column in the file, null for a fault of the whole row
 * @param value of the cell as it stands in the file; null for a fault of the whole row
 * @param code stable key, for example UNKNOWN_SCHOOL
 * @param message in Russian: what is wrong and what to do
 */
public record ImportError(
        long line,
        long row,
        @Nullable String column,
        @Nullable String value,
        String code,
        String message) {}
