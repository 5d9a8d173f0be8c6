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
import ru.antirisk.platform.list.Export;
import ru.antirisk.platform.list.ListColumn;
import ru.antirisk.platform.list.Listing;
import ru.antirisk.platform.list.Lists;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.problem.ProblemException;

/** Reads imports for people: their own ones, and an operator those of the region. */
@ApplicationScoped
class ImportViews {
    private static final int SHOWN_ERRORS = 100;

    private static final Export EXPORT = Export.of(
            "imports",
            "Загрузки",
            List.of(
                    ListColumn.value("id", "Номер", "i.id"),
                    ListColumn.value("kind", "Что загружено", "i.kind"),
                    ListColumn.value("status", "Состояние", "j.status"),
                    ListColumn.value("mode", "Режим", "i.mode"),
                    ListColumn.value("dryRun", "Только проверка", "i.dry_run"),
                    ListColumn.text("fileName", "Файл", "i.file_name"),
                    ListColumn.value("rowsTotal", "Строк", "i.rows_total"),
                    ListColumn.value("created", "Добавлено", "i.created"),
                    ListColumn.value("updated", "Изменено", "i.updated"),
                    ListColumn.value("unchanged", "Без изменений", "i.unchanged"),
                    ListColumn.value("rejected", "Отклонено", "i.rejected"),
                    ListColumn.text("failure", "Почему не выполнена", "j.failure"),
                    ListColumn.text("createdByName", "Кто загрузил", "a.display_name"),
                    ListColumn.value("createdAt", "Когда", "i.created_at"),
                    ListColumn.value("finishedAt", "Закончена", "j.finished_at")));

    private final Database database;
    private final Lists lists;
    private final ImportRuns runs;
    private final Listing<ImportView> imports = Listing.of(row -> view(row, List.of()))
            .select("i.*, a.display_name, j.status, j.done, j.share, j.failure, j.started_at, j.finished_at")
            .from("""
                    import_run i
                    join platform_jobs j on j.kind = 'import' and j.subject = i.id
                    join access_accounts a on a.id = i.account_id""")
            .sortedBy("createdAt", "i.created_at")
            .sortedBy("kind", "i.kind")
            .order("i.id desc");

    ImportViews(Database database, Lists lists, ImportRuns runs) {
        this.lists = lists;
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
        Listing<ImportView> found = imports.where(visible(scope))
                .and("i.kind = ?", filter.kind)
                .and("j.status = ?", filter.status)
                .and("i.dry_run = ?", filter.dryRun);
        return lists.answer(found, EXPORT, filter);
    }

    /** @throws ProblemException NOT_FOUND (404) also where the import is another's */
    ImportView require(int id, Scope scope) {
        // the row first: faults are there before it says that the import is over
        return lists.one(imports.where(visible(scope)).and("i.id = ?", id))
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
