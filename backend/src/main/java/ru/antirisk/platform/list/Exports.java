package ru.antirisk.platform.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.http.Download;
import ru.antirisk.platform.http.Downloads;
import ru.antirisk.platform.table.Cell;
import ru.antirisk.platform.table.Formulas;
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
        String order = export.order() == null
                ? listing.orderBy(query)
                : listing.order(export.order()).orderBy(query);
        Sql rows = listing.rows().add(order);
        return switch (format) {
            case MediaTypes.CSV ->
                downloads.of(
                        export.fileName() + ".csv",
                        MediaTypes.CSV + ";charset=UTF-8",
                        sink -> csv(export.columns(), rows, sink));
            case MediaTypes.NDJSON ->
                downloads.of(export.fileName() + ".ndjson", format, sink -> ndjson(export, rows, sink));
            default -> {
                Table table = export.sheet() == null
                        ? table(export, rows)
                        : export.sheet().get();
                yield downloads.of(
                        export.fileName() + ".xlsx", MediaTypes.XLSX, sink -> XlsxWriter.write(List.of(table), sink));
            }
        };
    }

    private void csv(List<ListColumn> columns, Sql rows, OutputStream sink) {
        String guarded = columns.stream()
                .map(column -> {
                    String quoted = "\"" + column.name() + "\"";
                    return column.text() ? Formulas.guardedSql(quoted) + " as " + quoted : quoted;
                })
                .collect(Collectors.joining(", "));
        database.copyOut(
                Sql.of("select " + guarded + " from (")
                        .add(selected(columns, rows))
                        .add(") listed"),
                "(format csv, header)",
                sink);
    }

    private void ndjson(Export export, Sql rows, OutputStream sink) {
        Sql objects = export.objects() == null
                ? selected(export.columns(), rows)
                : Sql.of("select " + export.objects()).add(rows);
        // JSON has no control characters outside of escapes, so this CSV never quotes: each line is the object itself
        database.copyOut(
                Sql.of("select row_to_json(listed) from (").add(objects).add(") listed"),
                "(format csv, quote e'\\x01', delimiter e'\\x02')",
                sink);
    }

    private static Sql selected(List<ListColumn> columns, Sql rows) {
        String selected = columns.stream()
                .map(column -> column.expression() + " as \"" + column.name() + "\"")
                .collect(Collectors.joining(", ", "select ", ""));
        return Sql.of(selected).add(rows);
    }

    private Table table(Export export, Sql rows) {
        List<Heading> headings = export.columns().stream()
                .map(column -> new Heading(column.title(), column.text() ? WIDE : NARROW))
                .toList();
        return Table.of(
                export.title(),
                headings,
                sink -> database.each(selected(export.columns(), rows), row -> {
                    List<Cell> cells = new ArrayList<>(headings.size());
                    for (ListColumn column : export.columns()) {
                        Object value = row.getObject(column.name());
                        String label = value == null ? null : column.labels().get(value.toString());
                        cells.add(Cell.of(label == null ? value : label));
                    }
                    sink.row(cells);
                }));
    }
}
