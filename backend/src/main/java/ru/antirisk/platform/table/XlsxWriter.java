package ru.antirisk.platform.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
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
        Object value = cell.shown();
        if (value instanceof Number number) {
            sheet.value(line, column, number);
        } else if (value instanceof LocalDate day) {
            sheet.value(line, column, day);
            sheet.style(line, column).format(DAY).set();
        } else if (value instanceof LocalDateTime moment) {
            sheet.value(line, column, moment);
            sheet.style(line, column).format(MOMENT).set();
        } else if (value != null) {
            sheet.value(line, column, value.toString()); // a string cell is never a formula
        }
        if (cell.state() == Cell.State.MARKED) {
            sheet.style(line, column).bold().set();
        }
    }
}
