package ru.antirisk.bulkimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.file.LocalCopy;
import ru.antirisk.platform.file.Spool;
import ru.antirisk.platform.file.StoredFiles;
import ru.antirisk.platform.http.Download;
import ru.antirisk.platform.http.Downloads;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.table.Cell;
import ru.antirisk.platform.table.CsvWriter;
import ru.antirisk.platform.table.Formulas;
import ru.antirisk.platform.table.Heading;
import ru.antirisk.platform.table.Layout;
import ru.antirisk.platform.table.MediaTypes;
import ru.antirisk.platform.table.Table;
import ru.antirisk.platform.table.XlsxWriter;

/** The faults of an import as files, written whole in constant memory. */
@ApplicationScoped
class ImportReports {
    private static final String KEPT = "всё это хранится " + ImportPurge.DAYS + " дней";

    private static final String ERRORS = """
            select line, coalesce(row_number, line) as "row", %s as "column", %s as value, code, message
            from import_error where import_id = ? and not note order by line""";

    private final Database database;
    private final StoredFiles files;
    private final ImportRuns runs;
    private final Downloads downloads;

    ImportReports(Database database, StoredFiles files, ImportRuns runs, Downloads downloads) {
        this.downloads = downloads;
        this.database = database;
        this.files = files;
        this.runs = runs;
    }

    /** All faults: line, column, value, code, message. */
    Download errors(int id) {
        String guarded = ERRORS.formatted(Formulas.guardedSql("column_name"), Formulas.guardedSql("value"));
        Sql all = Sql.of(guarded, id);
        return csv("errors-" + id, sink -> database.copyOut(all, "(format csv, header)", sink));
    }

    private Download csv(String name, Spool.Content content) {
        return downloads.of(name + ".csv", MediaTypes.CSV + ";charset=UTF-8", content);
    }

    /**
     * The bad rows as they came, their faults in an added last column.
     *
     * @throws ProblemException NOT_FOUND (404) where the file is kept no longer
     */
    Download rejected(int id) {
        return csv("rejected-" + id, sink -> rejected(runs.require(id), sink));
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

    /** The bad rows as they came, beside what is wrong with them, for people: mended it can be loaded as it is. */
    Download errorsSheet(ImportView view) {
        return downloads.of("errors-" + view.id() + ".xlsx", MediaTypes.XLSX, sink -> {
            AcceptedImport run = runs.require(view.id());
            try (RejectedRows rows = RejectedRows.open(files, run, database)) {
                XlsxWriter.write(List.of(sheet(view, rows)), sink);
            }
        });
    }

    private static Table sheet(ImportView view, RejectedRows rows) {
        List<Heading> headings = new ArrayList<>();
        headings.add(new Heading(Layout.LINE_HEADER, 10));
        headings.add(new Heading(Layout.ERROR_HEADER, 60));
        rows.headers().forEach(header -> headings.add(new Heading(header, 20)));
        String state = "Строк с ошибками " + view.rejected() + " из " + view.rowsTotal()
                + ". Исправьте их здесь и загрузите этот файл";
        return new Table(
                "Ошибки",
                List.of(state),
                headings,
                2,
                sink -> rows.each(row -> {
                    List<Cell> cells = new ArrayList<>();
                    cells.add(Cell.of(row.number()));
                    cells.add(Cell.of(row.faults()));
                    for (int i = 0; i < rows.headers().size(); i++) {
                        String cell = row.cells().get(i);
                        cells.add(row.isFaulty(rows.headers().get(i)) ? Cell.marked(cell) : Cell.of(cell));
                    }
                    sink.row(cells);
                }));
    }

    private void rejected(AcceptedImport run, OutputStream sink) throws IOException {
        String delimiter = run.format().delimiter();
        try (RejectedRows rows = RejectedRows.open(files, run, database);
                CsvWriter out = new CsvWriter(sink, delimiter == null ? ';' : delimiter.charAt(0))) {
            out.row(beside(rows.headers(), Layout.ERROR_HEADER));
            rows.each(row -> out.row(beside(row.cells(), row.faults())));
        }
    }

    private static List<String> beside(List<String> cells, String last) {
        List<String> row = new ArrayList<>(cells);
        row.add(last);
        return row;
    }
}
