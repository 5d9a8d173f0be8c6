package ru.antirisk.bulkimport;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ru.antirisk.access.Role;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.job.JobStatus;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.problem.ProblemException;

/** Reads imports for people: their own ones, and an operator those of the region. */
@ApplicationScoped
class ImportViews {
    private static final int SHOWN_ERRORS = 100;
    private static final String COLUMNS = """
            select i.*, a.display_name, j.status, j.done, j.share, j.failure, j.started_at, j.finished_at""";

    private static final String FROM = """

            from import_run i
            join platform_jobs j on j.kind = 'import' and j.subject = i.id
            join access_accounts a on a.id = i.account_id
            where\s""";

    private static final Map<String, String> SORT = Map.of("createdAt", "i.created_at", "kind", "i.kind");

    private final Database database;
    private final ImportRuns runs;

    ImportViews(Database database, ImportRuns runs) {
        this.database = database;
        this.runs = runs;
    }

    private static Sql visible(Scope scope) {
        if (scope.role() == Role.ADMIN) {
            return Sql.of("true");
        }
        Sql own = Sql.of("(i.account_id = ?", scope.accountId());
        if (scope.role() == Role.REGION_OPERATOR) {
            own.add(" or i.region_id = ?", scope.regionId())
                    .add(" or i.municipality_id in (select m.id from access_municipalities m where ")
                    .add(scope.municipalities("m"))
                    .add(")");
        }
        return own.add(")");
    }

    Page<ImportView> list(ImportFilter filter, Scope scope) {
        Sql where = Sql.of(FROM)
                .add(visible(scope))
                .addIfPresent(" and i.kind = ?", filter.kind)
                .addIfPresent(" and j.status = ?", filter.status)
                .addIfPresent(" and i.dry_run = ?", filter.dryRun);
        long total = database.list(Sql.of("select count(*)").add(where), row -> row.getLong(1))
                .get(0);
        Sql page = Sql.of(COLUMNS)
                .add(where)
                .add(filter.orderBy(SORT, "i.id desc"))
                .add(filter.limit());
        return new Page<>(database.list(page, row -> view(row, List.of())), total, filter.page, filter.size);
    }

    /** @throws ProblemException NOT_FOUND (404) also where the import is another's */
    ImportView require(int id, Scope scope) {
        Sql sql = Sql.of(COLUMNS + FROM + "i.id = ? and ", id).add(visible(scope));
        // the row first: faults are there before it says that the import is over
        return database.first(sql, row -> view(row, List.of()))
                .map(view -> view.rejected() == 0 ? view : view.withErrors(errors(id)))
                .orElseThrow(() -> ProblemException.notFound("Загрузки с номером " + id + " нет среди ваших загрузок"));
    }

    private List<ImportError> errors(int id) {
        return database.list(
                Sql.of(
                        "select line, column_name, value, code, message from import_error where import_id = ?"
                                + " order by line limit " + SHOWN_ERRORS,
                        id),
                row -> new ImportError(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
    }

    private ImportView view(ResultSet row, List<ImportError> errors) throws SQLException {
        Instant created = Objects.requireNonNull(Database.instant(row, "created_at"));
        return new ImportView(
                row.getInt("id"),
                row.getString("kind"),
                JobStatus.valueOf(row.getString("status")),
                ImportMode.valueOf(row.getString("mode")),
                row.getBoolean("dry_run"),
                row.getString("file_name"),
                row.getLong("file_size"),
                runs.read(row.getString("parameters"), new TypeReference<Map<String, String>>() {}),
                StoredFormat.read(row.getString("format")),
                row.getLong("rows_total"),
                row.getLong("done"),
                row.getObject("share", Double.class),
                row.getLong("created"),
                row.getLong("updated"),
                row.getLong("unchanged"),
                row.getLong("rejected"),
                row.getString("failure"),
                row.getString("display_name"),
                created,
                Database.instant(row, "started_at"),
                Database.instant(row, "finished_at"),
                errors);
    }
}
