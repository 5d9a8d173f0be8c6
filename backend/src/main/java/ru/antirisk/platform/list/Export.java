package ru.antirisk.platform.list;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.table.Table;

/**
 * A list as a file.
 *
 * @param fileName without its ending
 * @param title of the sheet, in Russian
 * @param columns what a row has
 * @param order total order of the file where the request asks for none; null for that of the list
 * @param objects what a line of NDJSON selects, where it is more than the columns
 * @param sheet the sheet, where it is more than the columns
 */
public record Export(
        String fileName,
        String title,
        List<ListColumn> columns,
        @Nullable String order,
        @Nullable String objects,
        @Nullable Supplier<Table> sheet) {
    public static Export of(String fileName, String title, List<ListColumn> columns) {
        return new Export(fileName, title, columns, null, null, null);
    }

    /** Rows in another total order than the list's: a cheaper one, for a list of millions. */
    public Export ordered(String total) {
        return new Export(fileName, title, columns, total, objects, sheet);
    }

    /** A line of NDJSON is another object than the columns make. */
    public Export withObjects(String selected) {
        return new Export(fileName, title, columns, order, selected, sheet);
    }

    /** XLSX is another table than the columns make, under another name. */
    public Export withSheet(String name, Supplier<Table> table) {
        return new Export(name, title, columns, order, objects, table);
    }
}
