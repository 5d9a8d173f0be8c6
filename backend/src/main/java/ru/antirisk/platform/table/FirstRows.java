package ru.antirisk.platform.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first rows of a table that hold anything, as they stand in the file.
 *
 * @param sheet of XLSX, otherwise null
 */
public record FirstRows(@Nullable String sheet, List<Line> lines) {
    /**
     * A row.
     *
     * @param number of the line in the file, from 1; 0 for the keys of NDJSON
     * @param row as a spreadsheet counts, for which a cell of three lines is one row
     * @param cells without the spaces around them and the empty ones at the end
     */
    public record Line(long number, long row, List<String> cells) {}
}
