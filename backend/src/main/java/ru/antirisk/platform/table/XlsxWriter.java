package ru.antirisk.platform.table;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.problem.ProblemType;

/**
 * Writes tables as the sheets of an XLSX file in constant memory. Numbers are numbers, dates are dates, and text is
 * never a formula.
 */
public final class XlsxWriter {
    private static final int ROWS = 1_048_576;
    private static final int SHEET_NAME = 31;
    private static final int FLUSH = 1_000;
    private static final String DAY = "dd.mm.yyyy";
    private static final String MOMENT = "dd.mm.yyyy hh:mm";

    /** Of a moment in a table that may hold many territories; where one day decides, the cell is that day. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    private XlsxWriter() {}

    /** @throws ProblemException TOO_LARGE (413) for more rows than a sheet holds */
    public static void write(List<Table> tables, OutputStream sink) throws IOException {
        try (Workbook workbook = new Workbook(sink, "Antirisk", "1.0")) {
            for (Table table : tables) {
                sheet(workbook, table);
            }
        }
    }

    private static void sheet(Workbook workbook, Table table) throws IOException {
        String title = table.title();
        Worksheet sheet = workbook.newWorksheet(title.substring(0, Math.min(SHEET_NAME, title.length())));
        int header = table.state().size();
        for (int line = 0; line < header; line++) {
            sheet.value(line, 0, table.state().get(line));
        }
        if (header > 0) {
            sheet.style(0, 0).bold().fontSize(14).set();
            sheet.setAutoFilter(header, 0, table.headings().size() - 1);
        }
        headings(sheet, header, table.headings());
        sheet.freezePane(table.frozen(), header + 1);
        int[] line = {header + 1};
        table.rows().writeTo(cells -> {
            if (line[0] >= ROWS) {
                throw new ProblemException(
                        ProblemType.TOO_LARGE, "В лист Excel столько строк не входит. Сузьте отбор или возьмите CSV");
            }
            for (int column = 0; column < cells.size(); column++) {
                cell(sheet, line[0], column, cells.get(column));
            }
            if (line[0]++ % FLUSH == 0) {
                sheet.flush();
            }
        });
    }

    private static void headings(Worksheet sheet, int line, List<Heading> headings) {
        for (int column = 0; column < headings.size(); column++) {
            sheet.value(line, column, headings.get(column).title());
            sheet.style(line, column)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .fillColor("E6EFEF")
                    .set();
            sheet.width(column, headings.get(column).width());
        }
    }

    private static void cell(Worksheet sheet, int line, int column, Cell cell) {
        switch (cell.state()) {
            case NO_DATA -> sheet.value(line, column, "нет данных");
            case MARKED -> {
                value(sheet, line, column, cell.value());
                sheet.style(line, column).bold().set();
            }
            case PLAIN -> value(sheet, line, column, cell.value());
        }
    }

    private static void value(Worksheet sheet, int line, int column, @Nullable Object value) {
        if (value instanceof Number number) {
            sheet.value(line, column, number);
        } else if (value instanceof LocalDate day) {
            sheet.value(line, column, day);
            sheet.style(line, column).format(DAY).set();
        } else if (value instanceof java.sql.Date day) {
            value(sheet, line, column, day.toLocalDate());
        } else if (value instanceof Instant moment) {
            sheet.value(line, column, LocalDateTime.ofInstant(moment, ZONE));
            sheet.style(line, column).format(MOMENT).set();
        } else if (value instanceof Timestamp moment) {
            value(sheet, line, column, moment.toInstant());
        } else if (value instanceof OffsetDateTime moment) {
            value(sheet, line, column, moment.toInstant());
        } else if (value instanceof Boolean truth) {
            sheet.value(line, column, truth ? "да" : "нет");
        } else if (value != null) {
            sheet.value(line, column, value.toString()); // a string cell is never a formula
        }
    }
}
