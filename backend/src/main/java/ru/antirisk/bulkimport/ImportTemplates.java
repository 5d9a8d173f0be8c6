package ru.antirisk.bulkimport;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.http.Download;
import ru.antirisk.platform.http.Downloads;
import ru.antirisk.platform.table.Cell;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.ColumnType;
import ru.antirisk.platform.table.CsvWriter;
import ru.antirisk.platform.table.Heading;
import ru.antirisk.platform.table.MediaTypes;
import ru.antirisk.platform.table.Table;
import ru.antirisk.platform.table.TableSchema;
import ru.antirisk.platform.table.XlsxWriter;

/**
 * Empty tables to fill: a sheet for the data, one that explains the columns, one with the values now allowed; the
 * header alone as CSV; and for programs the columns as a Table Schema.
 */
@ApplicationScoped
class ImportTemplates {
    private static final List<Heading> EXPLANATION = List.of(
            new Heading("Столбец", 28),
            new Heading("Имя для программ", 20),
            new Heading("Обязательный", 16),
            new Heading("Ключ", 10),
            new Heading("Что в нём", 60),
            new Heading("Пример", 30));
    private static final int NARROWEST = 12;
    private static final int ALLOWED = 30;

    private final Database database;
    private final Downloads downloads;
    private final ObjectMapper json;

    ImportTemplates(Database database, Downloads downloads, ObjectMapper json) {
        this.database = database;
        this.downloads = downloads;
        this.json = json;
    }

    Download answer(Kind kind, Scope scope, HttpHeaders headers) {
        String name = "template-" + kind.code().toLowerCase(Locale.ROOT).replace('_', '-');
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.isCompatible(MediaType.valueOf(MediaTypes.XLSX))) {
                return downloads.of(
                        name + ".xlsx", MediaTypes.XLSX, sink -> XlsxWriter.write(sheets(kind, scope), sink));
            }
            if (accepted.isCompatible(MediaType.valueOf(MediaTypes.CSV))) {
                return downloads.of(name + ".csv", MediaTypes.CSV + ";charset=UTF-8", sink -> {
                    try (CsvWriter out = new CsvWriter(sink, ';')) {
                        // the header alone: a line of explanations would be read as data
                        out.row(kind.templateColumns().stream()
                                .map(Column::title)
                                .toList());
                    }
                });
            }
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return downloads.of(
                        name + ".json",
                        MediaTypes.JSON,
                        sink -> sink.write(json.writeValueAsBytes(TableSchema.of(kind.templateColumns()))));
            }
        }
        throw new NotAcceptableException();
    }

    private List<Table> sheets(Kind kind, Scope scope) {
        List<Heading> headings = kind.templateColumns().stream()
                .map(column -> new Heading(
                        column.title(), Math.max(NARROWEST, column.title().length() + 2)))
                .toList();
        List<Table> sheets = new ArrayList<>();
        sheets.add(Table.of("Данные", headings, sink -> {}));
        sheets.add(Table.of("Столбцы", EXPLANATION, sink -> {
            for (Column column : kind.columns()) {
                sink.row(explained(kind, column));
            }
        }));
        kind.sheets().forEach(allowed -> sheets.add(allowed(allowed, scope)));
        return sheets;
    }

    private static List<Cell> explained(Kind kind, Column column) {
        String words = column.type() instanceof ColumnType.Word word ? ": " + word.labels() : "";
        return List.of(
                Cell.of(column.title()),
                Cell.of(column.name()),
                Cell.of(kind.needs(column) ? "да" : "нет"),
                Cell.of(column.key() ? "да" : ""),
                Cell.of(column.meaning() + words),
                Cell.of(column.example()));
    }

    private Table allowed(AllowedValues allowed, Scope scope) {
        List<Heading> headings = allowed.headings().stream()
                .map(title -> new Heading(title, ALLOWED))
                .toList();
        return Table.of(
                allowed.title(),
                headings,
                sink -> database.each(allowed.rows().apply(scope), row -> {
                    List<Cell> cells = new ArrayList<>();
                    for (int column = 1; column <= headings.size(); column++) {
                        cells.add(Cell.of(row.getString(column)));
                    }
                    sink.row(cells);
                }));
    }
}
