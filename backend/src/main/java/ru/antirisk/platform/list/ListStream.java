package ru.antirisk.platform.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.problem.ProblemType;

/**
 * The whole of a list as CSV, NDJSON or XLSX, in constant memory. CSV and NDJSON are PostgreSQL's own COPY, passed
 * through; no row becomes an object here.
 */
@ApplicationScoped
public class ListStream {
    public static final String CSV = "text/csv";
    public static final String NDJSON = "application/x-ndjson";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int XLSX_ROWS = 1_048_575;

    private final Database database;

    ListStream(Database database) {
        this.database = database;
    }

    /**
     * @param query selects the columns under their API names as quoted aliases, in order
     * @param fileName without its ending
     * @param headers of the request: Accept chooses the format
     */
    public Response answer(Sql query, List<ListColumn> columns, String fileName, HttpHeaders headers) {
        String format = format(headers);
        StreamingOutput body = switch (format) {
            case CSV -> sink -> csv(query, columns, sink);
            case NDJSON -> sink -> ndjson(query, sink);
            default -> xlsx(query, columns, fileName);
        };
        String ending = format.equals(CSV) ? "csv" : format.equals(NDJSON) ? "ndjson" : "xlsx";
        return Response.ok(body, format.equals(CSV) ? CSV + ";charset=UTF-8" : format)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "." + ending + "\"")
                .build();
    }

    private static String format(HttpHeaders headers) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            for (String format : List.of(CSV, NDJSON, XLSX)) {
                if (accepted.isCompatible(MediaType.valueOf(format))) {
                    return format;
                }
            }
        }
        throw new ProblemException(
                ProblemType.NOT_ACCEPTABLE, "Список отдаётся как " + CSV + ", " + NDJSON + ", " + XLSX);
    }

    private void csv(Sql query, List<ListColumn> columns, OutputStream sink) {
        String selected =
                columns.stream().map(ListStream::harmless).collect(Collectors.joining(", ", "select ", " from ("));
        database.copyOut(Sql.of(selected).add(query).add(") listed"), "(format csv, header)", sink);
    }

    /** A cell that begins like a formula would run in a spreadsheet; an apostrophe makes it the text that it is. */
    private static String harmless(ListColumn column) {
        String quoted = "\"" + column.name() + "\"";
        return column.text()
                ? "case when " + quoted + " ~ '^[=+@\\t\\r-]' then '''' || " + quoted + " else " + quoted + " end as "
                        + quoted
                : quoted;
    }

    private void ndjson(Sql query, OutputStream sink) {
        // JSON has no control characters outside of escapes, so this CSV never quotes: each line is the object itself
        database.copyOut(
                Sql.of("select row_to_json(listed) from (").add(query).add(") listed"),
                "(format csv, quote e'\\x01', delimiter e'\\x02')",
                sink);
    }

    private StreamingOutput xlsx(Sql query, List<ListColumn> columns, String title) {
        boolean tooMany =
                database.exists(Sql.of("select 1 from (").add(query).add(") listed offset ? limit 1", XLSX_ROWS));
        if (tooMany) {
            throw new ProblemException(
                    ProblemType.TOO_LARGE, "В лист Excel столько строк не входит. Сузьте отбор или возьмите CSV");
        }
        return sink -> writeSheet(query, columns, title, sink);
    }

    private void writeSheet(Sql query, List<ListColumn> columns, String title, OutputStream sink) throws IOException {
        try (Workbook workbook = new Workbook(sink, "Antirisk", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(title.substring(0, Math.min(31, title.length())));
            sheet.freezePane(0, 1);
            for (int i = 0; i < columns.size(); i++) {
                sheet.value(0, i, columns.get(i).title());
                sheet.style(0, i).bold().wrapText(true).set();
                sheet.width(i, columns.get(i).text() ? 36 : 16);
            }
            database.with(connection -> {
                connection.setAutoCommit(false); // a cursor needs a transaction
                try (PreparedStatement statement = Database.prepare(connection, query)) {
                    statement.setFetchSize(1000);
                    try (ResultSet rows = statement.executeQuery()) {
                        writeRows(rows, columns, sheet);
                    }
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
                return sheet;
            });
        }
    }

    private static void writeRows(ResultSet rows, List<ListColumn> columns, Worksheet sheet)
            throws SQLException, IOException {
        int line = 1;
        while (rows.next()) {
            for (int i = 0; i < columns.size(); i++) {
                Object value = rows.getObject(columns.get(i).name());
                if (value instanceof Number number) {
                    sheet.value(line, i, number);
                } else if (value != null) {
                    sheet.value(line, i, value.toString()); // a string cell is never a formula
                }
            }
            if (line++ % 1000 == 0) {
                sheet.flush();
            }
        }
    }
}
