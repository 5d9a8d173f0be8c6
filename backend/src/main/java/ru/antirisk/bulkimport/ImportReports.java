package ru.antirisk.bulkimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.file.LocalCopy;
import ru.antirisk.platform.file.StoredFiles;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.table.Cells;
import ru.antirisk.platform.table.Layout;
import ru.antirisk.platform.table.TableFile;
import ru.antirisk.platform.table.TableReader;

/** The faults of an import as files, streamed whole in constant memory. */
@ApplicationScoped
class ImportReports {
    private static final String KEPT = "всё это хранится " + ImportPurge.DAYS + " дней";

    private final Database database;
    private final StoredFiles files;
    private final ImportRuns runs;

    ImportReports(Database database, StoredFiles files, ImportRuns runs) {
        this.database = database;
        this.files = files;
        this.runs = runs;
    }

    /** All faults: line, column, value, code, message. */
    void errors(int id, OutputStream sink) {
        String harmless = "case when %1$s ~ '^[=+@\\t\\r-]' then '''' || %1$s else %1$s end";
        database.copyOut(
                Sql.of(
                        "select line, " + harmless.formatted("column_name") + " as \"column\", "
                                + harmless.formatted("value") + " as value, code, message from import_error"
                                + " where import_id = ? order by line",
                        id),
                "(format csv, header)",
                sink);
    }

    /**
     * The bad rows as they came, their faults in an added last column.
     *
     * @throws ProblemException NOT_FOUND (404) where the file is kept no longer
     */
    void rejected(int id, OutputStream sink) {
        AcceptedImport run = runs.require(id);
        database.with(connection -> {
            connection.setAutoCommit(false); // a cursor needs a transaction
            try (LocalCopy file = files.localCopy(run.sha256());
                    TableReader table = TableFile.open(file.path(), ImportJob.shape(run.format()));
                    Writer out = new BufferedWriter(new OutputStreamWriter(sink, StandardCharsets.UTF_8))) {
                write(connection, run, table, out);
            } finally {
                connection.rollback();
            }
            return true;
        });
    }

    /** @throws ProblemException NOT_FOUND (404) where the faults are kept no longer */
    void requireFaults(ImportView view) {
        if (view.rejected() > 0 && view.errors().isEmpty()) {
            throw ProblemException.notFound("Список ошибок этой загрузки уже удалён: " + KEPT);
        }
    }

    /** @throws ProblemException NOT_FOUND (404) where the file is kept no longer */
    void requireFile(ImportView view) {
        requireFaults(view);
        try (LocalCopy file = files.localCopy(runs.require(view.id()).sha256())) {
            file.path();
        } catch (IOException e) {
            throw ProblemException.notFound("Файл этой загрузки уже удалён: " + KEPT);
        }
    }

    private static void write(Connection connection, AcceptedImport run, TableReader table, Writer out)
            throws IOException, SQLException {
        String delimiter = run.format().delimiter();
        char separator = delimiter == null ? ';' : delimiter.charAt(0);
        Sql faults = Sql.of(
                "select line, string_agg(coalesce('«' || column_name || '»: ', '') || message, '; ')"
                        + " from import_error where import_id = ? group by line order by line",
                run.id());
        try (PreparedStatement statement = Database.prepare(connection, faults)) {
            statement.setFetchSize(1_000);
            try (ResultSet fault = statement.executeQuery()) {
                Cells cells = new Cells();
                table.next(cells);
                out.write('\ufeff');
                List<String> headers = Layout.texts(cells);
                row(out, separator, headers, headers.size(), Layout.ERROR_HEADER);
                boolean more = fault.next();
                while (more && table.next(cells)) {
                    if (cells.line() == fault.getLong(1)) {
                        row(out, separator, cells.raw(), headers.size(), fault.getString(2));
                        more = fault.next();
                    }
                }
            }
        }
    }

    /** An error column that came with the file is replaced, not kept beside the new one. */
    private static void row(Writer out, char separator, List<String> cells, int width, String fault)
            throws IOException {
        for (int i = 0; i < width; i++) {
            cell(out, separator, i < cells.size() ? cells.get(i) : "");
            out.write(separator);
        }
        cell(out, separator, fault);
        out.write("\r\n");
    }

    private static void cell(Writer out, char separator, String text) throws IOException {
        String harmless = isFormula(text) ? "'" + text : text;
        if (harmless.indexOf(separator) >= 0 || harmless.matches("(?s).*[\"\\r\\n].*")) {
            out.write('"' + harmless.replace("\"", "\"\"") + '"');
        } else {
            out.write(harmless);
        }
    }

    /** What a spreadsheet would run. A number with its sign is none. */
    private static boolean isFormula(String text) {
        return text.matches("(?s)[=+@\\t\\r-].*") && !text.matches("[+-][0-9 \u00a0]*[.,]?[0-9]+");
    }
}
