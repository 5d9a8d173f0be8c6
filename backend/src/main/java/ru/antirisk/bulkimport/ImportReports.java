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
import ru.antirisk.platform.table.Cells;
import ru.antirisk.platform.table.CsvWriter;
import ru.antirisk.platform.table.Formulas;
import ru.antirisk.platform.table.Layout;
import ru.antirisk.platform.table.MediaTypes;
import ru.antirisk.platform.table.TableFile;
import ru.antirisk.platform.table.TableReader;

/** The faults of an import as files, written whole in constant memory. */
@ApplicationScoped
class ImportReports {
    private static final String KEPT = "всё это хранится " + ImportPurge.DAYS + " дней";

    private static final String ERRORS = """
            select line, %s as "column", %s as value, code, message
            from import_error where import_id = ? order by line""";

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

    private void rejected(AcceptedImport run, OutputStream sink) throws IOException {
        String delimiter = run.format().delimiter();
        try (LocalCopy file = files.localCopy(run.sha256());
                TableReader table = TableFile.open(file.path(), ImportJob.shape(run.format()));
                CsvWriter out = new CsvWriter(sink, delimiter == null ? ';' : delimiter.charAt(0))) {
            Cells cells = new Cells();
            table.next(cells);
            List<String> headers = Layout.texts(cells);
            out.row(beside(headers, headers.size(), Layout.ERROR_HEADER));
            database.each(faults(run.id()), fault -> {
                while (table.next(cells)) {
                    if (cells.line() == fault.getLong(1)) {
                        out.row(beside(cells.raw(), headers.size(), fault.getString(2)));
                        break;
                    }
                }
            });
        }
    }

    private static Sql faults(int id) {
        return Sql.of("""
                select line, string_agg(coalesce('«' || column_name || '»: ', '') || message, '; ')
                from import_error where import_id = ? group by line order by line""", id);
    }

    /** An error column that came with the file is replaced, not kept beside the new one. */
    private static List<String> beside(List<String> cells, int width, String fault) {
        List<String> row = new ArrayList<>(width + 1);
        for (int i = 0; i < width; i++) {
            row.add(i < cells.size() ? cells.get(i) : "");
        }
        row.add(fault);
        return row;
    }
}
