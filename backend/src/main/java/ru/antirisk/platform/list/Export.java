package ru.antirisk.platform.list;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.problem.ProblemException;
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

    /**
     * The columns that the request asks for, in the file's order.
     *
     * @param asked names separated by commas; null for all
     * @throws ProblemException INVALID_INPUT (400) for a name that no column has
     */
    List<ListColumn> chosen(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return columns;
        }
        List<String> names = Arrays.asList(asked.split(",", -1));
        List<String> known = columns.stream().map(ListColumn::name).toList();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(unknown -> {
            throw ProblemException.invalid(
                    "columns",
                    "UNKNOWN_COLUMN",
                    "Столбца «" + unknown + "» в таблице нет. Можно: " + String.join(", ", known));
        });
        return columns.stream().filter(column -> names.contains(column.name())).toList();
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
