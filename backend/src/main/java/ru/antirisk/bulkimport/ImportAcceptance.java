package ru.antirisk.bulkimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Scope;
import ru.antirisk.bulkimport.ImportRuns.Accepted;
import ru.antirisk.platform.file.FileStore;
import ru.antirisk.platform.file.StoredFile;
import ru.antirisk.platform.http.Idempotency;
import ru.antirisk.platform.job.Jobs;
import ru.antirisk.platform.problem.Problem.FieldProblem;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.problem.ProblemType;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.FileProblem;
import ru.antirisk.platform.table.Layout;

/** Takes files in: what cannot be read is refused at once, the rest is stored and scheduled. */
@ApplicationScoped
class ImportAcceptance {
    private final FileStore files;
    private final ImportRuns runs;
    private final Jobs jobs;
    private final Idempotency idempotency;
    private final long limit;

    ImportAcceptance(
            FileStore files,
            ImportRuns runs,
            Jobs jobs,
            Idempotency idempotency,
            @ConfigProperty(name = "antirisk.imports.max-bytes", defaultValue = "1073741824") long limit) {
        this.files = files;
        this.runs = runs;
        this.jobs = jobs;
        this.idempotency = idempotency;
        this.limit = limit;
    }

    /** The answer that is kept for a repeated request. */
    record ImportRef(int id) {}

    /** What two requests with one Idempotency-Key must share. */
    record Sent(String kind, ImportMode mode, boolean dryRun, Map<String, String> parameters, String sha256) {}

    /** A file in the store and what is known of it. */
    record Received(StoredFile file, FileCheck check) {}

    /** @throws ProblemException for a body that is empty, too large or no table */
    Received receive(InputStream body, @Nullable Charset declared) {
        StoredFile file = files.receive(body, limit);
        if (file.size() == 0) {
            discard(file);
            throw ProblemException.invalid("body", "EmptyBody", "Тело запроса пусто. Отправьте файл с таблицей");
        }
        try {
            return new Received(file, FileCheck.of(files.require(file.sha256()), declared));
        } catch (FileProblem e) {
            discard(file);
            throw unreadable(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Checks the columns.
     *
     * @throws ProblemException UNREADABLE_FILE or MISSING_PARAMETERS (422) naming what is missing
     */
    FileFormat format(Received received, Kind kind, Scope scope, Map<String, String> parameters) {
        try {
            Layout layout = received.check().layout(kind);
            List<String> columns = kind.missingColumns(layout, scope);
            if (!columns.isEmpty()) {
                throw missing(received.check(), columns);
            }
            List<Column> missing = kind.missingParameters(layout, parameters);
            if (!missing.isEmpty()) {
                throw missingParameters(missing);
            }
            return received.check().format(kind, layout);
        } catch (FileProblem e) {
            discard(received.file());
            throw unreadable(e);
        } catch (ProblemException e) {
            discard(received.file());
            throw e;
        }
    }

    private static ProblemException missing(FileCheck check, List<String> columns) {
        String place = "строка " + Math.max(check.line(), 1);
        String list = "«" + String.join("», «", columns) + "»";
        return new ProblemException(
                ProblemType.UNREADABLE_FILE,
                "В заголовке (" + place + ") нет столбцов: " + list + ". Добавьте их или исправьте названия",
                columns.stream()
                        .map(column -> new FieldProblem(place, "MISSING_COLUMN", "Нет столбца «" + column + "»"))
                        .toList());
    }

    private static ProblemException missingParameters(List<Column> missing) {
        List<FieldProblem> errors = missing.stream()
                .map(column -> new FieldProblem(
                        column.name(),
                        "MISSING_PARAMETER",
                        "В файле нет столбца «" + column.title() + "»: укажите параметр " + column.name()))
                .toList();
        return new ProblemException(
                ImportProblem.MISSING_PARAMETERS,
                String.join("; ", errors.stream().map(FieldProblem::message).toList()),
                errors);
    }

    /** Keeps the import and schedules its job, in one transaction. */
    @Transactional
    int accept(Accepted accepted, @Nullable String key) {
        ImportQuery query = accepted.query();
        Sent sent = new Sent(
                java.util.Objects.requireNonNull(query.kind),
                query.mode,
                query.dryRun,
                accepted.parameters(),
                HexFormat.of().formatHex(accepted.file().sha256()));
        return idempotency
                .once(key, sent, ImportRef.class, () -> {
                    int id = runs.create(accepted);
                    jobs.schedule(ImportJob.NAME, Integer.toString(id));
                    return new ImportRef(id);
                })
                .id();
    }

    /** Forgets a file that no import needs. */
    void discard(StoredFile file) {
        try {
            if (!runs.isReferenced(file.sha256())) {
                files.delete(file.sha256());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ProblemException unreadable(FileProblem e) {
        return new ProblemException(
                ProblemType.UNREADABLE_FILE,
                e.sentence(),
                List.of(new FieldProblem(e.place(), e.code(), String.valueOf(e.getMessage()))));
    }
}
