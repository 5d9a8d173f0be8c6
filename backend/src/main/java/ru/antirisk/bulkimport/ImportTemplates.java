package ru.antirisk.bulkimport;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.ColumnType;
import ru.antirisk.platform.table.TableSchema;

/**
 * Empty tables to fill: a sheet for the data, one that explains the columns, one with the values now allowed; the
 * header alone as CSV; and for programs the columns as a Table Schema.
 */
@ApplicationScoped
class ImportTemplates {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";

    private final Database database;
    private final ObjectMapper json;

    ImportTemplates(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    Response answer(Kind kind, Scope scope, HttpHeaders headers) {
        String name = "template-" + kind.code().toLowerCase(Locale.ROOT).replace('_', '-');
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.isCompatible(MediaType.valueOf(XLSX))) {
                return file(name + ".xlsx", XLSX, sink -> workbook(kind, scope, sink));
            }
            if (accepted.isCompatible(MediaType.valueOf(CSV))) {
                return file(name + ".csv", CSV + ";charset=UTF-8", sink -> csv(kind, sink));
            }
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return file(
                        name + ".json",
                        MediaType.APPLICATION_JSON,
                        sink -> sink.write(json.writeValueAsBytes(TableSchema.of(kind.columns()))));
            }
        }
        throw new NotAcceptableException();
    }

    private static Response file(String name, String type, StreamingOutput body) {
        return Response.ok(body, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** The header alone: a line of explanations would be read as data. */
    private static void csv(Kind kind, OutputStream sink) throws IOException {
        String header = kind.columns().stream().map(Column::title).collect(Collectors.joining(";", "\ufeff", "\r\n"));
        sink.write(header.getBytes(StandardCharsets.UTF_8));
    }

    private void workbook(Kind kind, Scope scope, OutputStream sink) throws IOException {
        try (Workbook workbook = new Workbook(sink, "Antirisk", "1.0")) {
            Worksheet data = workbook.newWorksheet("Данные");
            List<Column> columns = kind.columns();
            for (int i = 0; i < columns.size(); i++) {
                data.value(0, i, columns.get(i).title());
                data.style(0, i).bold().set();
                data.width(i, Math.max(12, columns.get(i).title().length() + 2));
            }
            data.freezePane(0, 1);
            explain(workbook.newWorksheet("Столбцы"), columns);
            for (AllowedValues allowed : kind.sheets()) {
                list(workbook.newWorksheet(allowed.title()), allowed, scope);
            }
        }
    }

    private static void explain(Worksheet sheet, List<Column> columns) {
        row(sheet, 0, List.of("Столбец", "Имя для программ", "Обязательный", "Ключ", "Что в нём", "Пример"));
        int line = 1;
        for (Column column : columns) {
            String words = column.type() instanceof ColumnType.Word word ? ": " + word.labels() : "";
            row(
                    sheet,
                    line++,
                    List.of(
                            column.title(),
                            column.name(),
                            column.required() ? "да" : "нет",
                            column.key() ? "да" : "",
                            column.meaning() + words,
                            column.example()));
        }
        sheet.width(0, 28);
        sheet.width(4, 60);
    }

    private void list(Worksheet sheet, AllowedValues allowed, Scope scope) {
        int width = allowed.headings().size();
        row(sheet, 0, allowed.headings());
        int[] line = {1};
        database.list(allowed.rows().apply(scope), values -> {
            for (int i = 0; i < width; i++) {
                sheet.value(line[0], i, values.getString(i + 1));
            }
            line[0]++;
            return true;
        });
        sheet.width(1, 50);
    }

    private static void row(Worksheet sheet, int line, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            sheet.value(line, i, cells.get(i));
            if (line == 0) {
                sheet.style(line, i).bold().set();
            }
        }
    }
}
