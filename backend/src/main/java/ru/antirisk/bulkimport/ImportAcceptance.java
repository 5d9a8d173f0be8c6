package ru.antirisk.bulkimport;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Scope;
import ru.antirisk.bulkimport.ImportFiles.Received;
import ru.antirisk.bulkimport.ImportFiles.Source;
import ru.antirisk.bulkimport.ImportRuns.Accepted;
import ru.antirisk.platform.file.StoredFiles;
import ru.antirisk.platform.http.Idempotency;
import ru.antirisk.platform.job.JobOrder;
import ru.antirisk.platform.job.JobUnit;
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
    private final ImportFiles files;
    private final StoredFiles store;
    private final ImportRuns runs;
    private final Kinds kinds;
    private final ImportParameters parameters;
    private final Jobs jobs;
    private final Idempotency idempotency;

    ImportAcceptance(
            ImportFiles files,
            StoredFiles store,
            ImportRuns runs,
            Kinds kinds,
            ImportParameters parameters,
            Jobs jobs,
            Idempotency idempotency) {
        this.files = files;
        this.store = store;
        this.runs = runs;
        this.kinds = kinds;
        this.parameters = parameters;
        this.jobs = jobs;
        this.idempotency = idempotency;
    }

    /** The answer that is kept for a repeated request. */
    record ImportRef(int id) {}

    /** What two requests with one Idempotency-Key must share. */
    record Sent(
            String kind,
            ImportMode mode,
            boolean dryRun,
            Map<String, String> parameters,
            String sha256,
            @Nullable String sheet,
            long headerRow) {}

    /**
     * Takes an import in.
     *
     * @param all parameters of the query, those of the kind among them
     * @param key the header Idempotency-Key
     * @return its id
     * @throws ProblemException for a kind that the role may not import and a file that cannot be read
     */
    int accept(
            ImportQuery query, MultivaluedMap<String, String> all, @Nullable String key, Source source, Scope scope) {
        Kind kind = kinds.require(Objects.requireNonNull(query.kind), scope.role());
        Map<String, String> given = parameters.given(kind, all);
        Received received = files.open(source, List.of(kind), scope.accountId());
        try {
            FileFormat format = format(received.check(), kind, scope, given);
            Accepted accepted = new Accepted(query, scope, received.file(), given, format);
            return QuarkusTransaction.requiringNew().call(() -> keep(accepted, key));
        } finally {
            files.discard(received); // the import owns it, unless there is none, or an earlier one
        }
    }

    /**
     * Checks the columns.
     *
     * @throws ProblemException UNREADABLE_FILE or MISSING_PARAMETERS (422) naming what is missing
     */
    private static FileFormat format(FileCheck check, Kind kind, Scope scope, Map<String, String> parameters) {
        try {
            Layout layout = check.layout(kind);
            List<String> columns = kind.missingColumns(layout, scope);
            if (!columns.isEmpty()) {
                throw missing(check, columns);
            }
            List<Column> missing = kind.missingParameters(layout, parameters);
            if (!missing.isEmpty()) {
                throw missingParameters(missing);
            }
            return check.format(kind, layout);
        } catch (FileProblem e) {
            throw ImportFiles.unreadable(e);
        }
    }

    private static ProblemException missing(FileCheck check, List<String> columns) {
        String place = "строка " + Math.max(check.line(), 1);
        String list = "«" + String.join("», «", columns) + "»";
        return new ProblemException(
                ProblemType.UNREADABLE_FILE,
                "В заголовке (" + place + ") нет столбцов: " + list + ". Добавьте их или исправьте названия",
                columns.stream()
                        .map(column -> FieldProblem.inFile(place, "MISSING_COLUMN", "Нет столбца «" + column + "»"))
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

    /** The import, its file's owner, its key and its job, in one transaction. */
    private int keep(Accepted accepted, @Nullable String key) {
        ImportQuery query = accepted.query();
        Sent sent = new Sent(
                Objects.requireNonNull(query.kind),
                query.mode,
                query.dryRun,
                accepted.parameters(),
                HexFormat.of().formatHex(accepted.file().sha256()),
                accepted.format().sheet(),
                accepted.format().headerRow());
        return idempotency
                .once(key, sent, ImportRef.class, () -> {
                    int id = runs.create(accepted);
                    store.own(accepted.file().id(), ImportJob.KIND, id);
                    jobs.order(order(accepted, id));
                    return new ImportRef(id);
                })
                .id();
    }

    private JobOrder order(Accepted accepted, int id) {
        ImportQuery query = accepted.query();
        String work = query.dryRun ? "Проверка" : "Загрузка";
        return new JobOrder(
                ImportJob.KIND,
                id,
                accepted.scope().accountId(),
                work + " " + ImportRuns.ofFile(accepted.fileName(), id),
                "/api/v1/imports/" + id,
                JobUnit.ROWS,
                query.dryRun ? null : runs.lane(Objects.requireNonNull(query.kind), accepted.scope()));
    }
}
