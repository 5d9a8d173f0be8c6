package ru.antirisk.bulkimport;

import jakarta.enterprise.context.ApplicationScoped;
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
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.table.Column;

/** Empty tables to fill: a sheet for the data, one that explains the columns, one with the values now allowed. */
@ApplicationScoped
class ImportTemplates {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";

    private final Database database;

    ImportTemplates(Database database) {
        this.database = database;
    }

    Response answer(Kind kind, Scope scope, HttpHeaders headers) {
        String name = "template-" + kind.id().name().toLowerCase(Locale.ROOT).replace('_', '-');
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.isCompatible(MediaType.valueOf(XLSX))) {
                return file(name + ".xlsx", XLSX, sink -> workbook(kind, scope, sink));
            }
            if (accepted.isCompatible(MediaType.valueOf(CSV))) {
                return file(name + ".csv", CSV + ";charset=UTF-8", sink -> csv(kind, sink));
            }
        }
        throw new jakarta.ws.rs.NotAcceptableException();
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
            if (kind.references().contains("school")) {
                schools(workbook.newWorksheet("Школы"), scope);
            }
            if (kind.references().contains("municipality")) {
                municipalities(workbook.newWorksheet("Муниципалитеты"), scope);
            }
            if (kind.references().contains("cycle")) {
                cycles(workbook.newWorksheet("Циклы"), scope);
            }
        }
    }

    private static void explain(Worksheet sheet, List<Column> columns) {
        row(sheet, 0, "Столбец", "Имя для программ", "Обязательный", "Ключ", "Что в нём", "Пример");
        int line = 1;
        for (Column column : columns) {
            row(
                    sheet,
                    line++,
                    column.title(),
                    column.name(),
                    column.required() ? "да" : "нет",
                    column.key() ? "да" : "",
                    column.meaning(),
                    column.example());
        }
        sheet.width(0, 28);
        sheet.width(4, 60);
    }

    private void schools(Worksheet sheet, Scope scope) {
        row(sheet, 0, "Код ОО", "Наименование", "Муниципалитет");
        list(
                sheet,
                Sql.of(
                                "select s.code, s.name, m.name from school s join municipality m on m.id = s.municipality_id where ")
                        .add(scope.schools("s"))
                        .add(" order by s.code limit 1000000"));
    }

    private void municipalities(Worksheet sheet, Scope scope) {
        row(sheet, 0, "ОКТМО", "Наименование", "Код региона");
        list(
                sheet,
                Sql.of("select m.oktmo, m.name, r.code from municipality m join region r on r.id = m.region_id where ")
                        .add(scope.municipalities("m"))
                        .add(" order by m.oktmo"));
    }

    private void cycles(Worksheet sheet, Scope scope) {
        row(sheet, 0, "Цикл", "Название", "Программа");
        list(
                sheet,
                Sql.of("select c.code, c.name, c.program from cycle c where ")
                        .add(scope.territory("c"))
                        .add(" order by c.code"));
    }

    private void list(Worksheet sheet, Sql sql) {
        int[] line = {1};
        database.list(sql, values -> {
            row(sheet, line[0]++, values.getString(1), values.getString(2), values.getString(3));
            return true;
        });
        sheet.width(1, 50);
    }

    private static void row(Worksheet sheet, int line, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            sheet.value(line, i, cells[i]);
            if (line == 0) {
                sheet.style(line, i).bold().set();
            }
        }
    }
}
