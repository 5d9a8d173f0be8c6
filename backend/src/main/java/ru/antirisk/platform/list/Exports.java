package ru.antirisk.platform.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.file.Spool;
import ru.antirisk.platform.http.Download;
import ru.antirisk.platform.http.Downloads;
import ru.antirisk.platform.table.Cell;
import ru.antirisk.platform.table.CsvWriter;
import ru.antirisk.platform.table.Heading;
import ru.antirisk.platform.table.MediaTypes;
import ru.antirisk.platform.table.Table;
import ru.antirisk.platform.table.XlsxWriter;

/**
 * The whole of a list as CSV, NDJSON or XLSX, in constant memory. CSV and NDJSON are PostgreSQL's own COPY, passed
 * through; no row becomes an object here.
 */
@ApplicationScoped
class Exports {
    private static final int WIDE = 36;
    private static final int NARROW = 16;

    private final Database database;
    private final Downloads downloads;

    Exports(Database database, Downloads downloads) {
        this.database = database;
        this.downloads = downloads;
    }

    Download file(Listing<?> listing, Export export, PageQuery query, String format) {
        Sql order = export.order() == null
                ? listing.orderBy(query)
                : listing.order(export.order()).orderBy(query);
        Sql rows = listing.rows().add(order);
        return switch (format) {
            case MediaTypes.CSV -> {
                Sql copied = selected(export.chosen(query.columns), rows, Exports::ofCsv);
                yield csv(export, sink -> database.copyOut(copied, "(format csv, header)", sink));
            }
            case MediaTypes.CSV_FOR_EXCEL -> {
                Table table = table(export, query, rows);
                yield csv(export, sink -> CsvWriter.write(table, sink));
            }
            case MediaTypes.NDJSON ->
                downloads.of(export.fileName() + ".ndjson", format, sink -> ndjson(export, rows, sink));
            default -> {
                Table table = table(export, query, rows);
                yield downloads.of(
                        export.fileName() + ".xlsx", MediaTypes.XLSX, sink -> XlsxWriter.write(List.of(table), sink));
            }
        };
    }

    private Download csv(Export export, Spool.Content content) {
        return downloads.of(export.fileName() + ".csv", MediaTypes.CSV + ";charset=UTF-8", content);
    }

    /** A moment as JSON has it. */
    private static String ofCsv(ListColumn column) {
        return column.moment() ? "to_json(" + column.expression() + ") #>> '{}'" : column.expression();
    }

    private void ndjson(Export export, Sql rows, OutputStream sink) {
        Sql objects = export.objects() == null
                ? selected(export.columns(), rows, ListColumn::expression)
                : Sql.of("select " + export.objects()).add(rows);
        // JSON has no control characters outside of escapes, so this CSV never quotes: each line is the object itself
        database.copyOut(
                Sql.of("select row_to_json(listed) from (").add(objects).add(") listed"),
                "(format csv, quote e'\\x01', delimiter e'\\x02')",
                sink);
    }

    private static Sql selected(List<ListColumn> columns, Sql rows, Function<ListColumn, String> expression) {
        String selected = columns.stream()
                .map(column -> expression.apply(column) + " as \"" + column.name() + "\"")
                .collect(Collectors.joining(", ", "select ", ""));
        return Sql.of(selected).add(rows);
    }

    /** The columns of the export, or its sheet without those of them that were not chosen. */
    private Table table(Export export, PageQuery query, Sql rows) {
        List<ListColumn> chosen = export.chosen(query.columns);
        if (export.sheet() == null) {
            return table(export.title(), chosen, rows);
        }
        Set<String> leftOut = export.columns().stream()
                .filter(column -> !chosen.contains(column))
                .map(ListColumn::title)
                .collect(Collectors.toSet());
        return export.sheet().get().without(leftOut);
    }

    private Table table(String title, List<ListColumn> columns, Sql rows) {
        List<Heading> headings = columns.stream()
                .map(column -> new Heading(column.title(), column.wide() ? WIDE : NARROW))
                .toList();
        return Table.of(
                title,
                headings,
                sink -> database.each(selected(columns, rows, ListColumn::expression), row -> {
                    List<Cell> cells = new ArrayList<>(headings.size());
                    for (ListColumn column : columns) {
                        Object value = row.getObject(column.name());
                        String label = value == null ? null : column.labels().get(value.toString());
                        cells.add(Cell.of(label == null ? value : label));
                    }
                    sink.row(cells);
                }));
    }
}
