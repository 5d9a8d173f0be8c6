package ru.antirisk.bulkimport;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    private final Database database;
    private final Lists lists;
    private final ImportRuns runs;
    private final Export export;
    private final Listing<ImportView> imports = Listing.of(this::view)
            .select("i.*, a.display_name, j.status, j.done, j.share, j.failure, j.started_at, j.finished_at, w.*")
            .from("""
                    import_run i
                    join platform_jobs j on j.kind = 'import' and j.subject = i.id
                    join access_accounts a on a.id = i.account_id
                    left join lateral (
                        select w.id as withdrawal_id, wj.status as withdrawal_status, w.removed, w.restored, w.kept,
                            wj.failure as withdrawal_failure, wa.display_name as withdrawn_by,
                            w.created_at as withdrawn_at
                        from import_withdrawal w
                        join platform_jobs wj on wj.kind = 'import-withdrawal' and wj.subject = w.id
                        join access_accounts wa on wa.id = w.account_id
                        where w.import_id = i.id order by w.id desc limit 1) w on true""")
            .sortedBy("createdAt", "i.created_at")
            .sortedBy("kind", "i.kind")
            .order("i.id desc");

    ImportViews(Database database, Lists lists, ImportRuns runs, Kinds kinds) {
        this.lists = lists;
        this.database = database;
        this.runs = runs;
        this.export = Export.of("imports", "Загрузки", columns(kinds));
    }

    private static List<ListColumn> columns(Kinds kinds) {
        Map<String, String> titles = kinds.all().stream().collect(Collectors.toMap(Kind::code, Kind::title));
        return List.of(
                ListColumn.value("id", "Номер", "i.id"),
                ListColumn.labelled("kind", "Что в файле", titles, "i.kind"),
                ListColumn.word("status", "Состояние", JobStatus.class, "j.status"),
                ListColumn.word("mode", "Режим", ImportMode.class, "i.mode"),
                ListColumn.value("dryRun", "Только проверка", "i.dry_run"),
                ListColumn.text("fileName", "Файл", "i.file_name"),
                ListColumn.value("rowsTotal", "Строк", "i.rows_total"),
                ListColumn.value("created", "Добавлено", "i.created"),
                ListColumn.value("updated", "Изменено", "i.updated"),
                ListColumn.value("unchanged", "Без изменений", "i.unchanged"),
                ListColumn.value("rejected", "Отклонено", "i.rejected"),
                ListColumn.text("failure", "Почему не выполнена", "j.failure"),
                ListColumn.text("createdByName", "Кто загрузил", "a.display_name"),
                ListColumn.moment("createdAt", "Когда", "i.created_at"),
                ListColumn.moment("finishedAt", "Закончена", "j.finished_at"),
                ListColumn.moment(
                        "withdrawnAt", "Отменена", "case w.withdrawal_status when 'DONE' then w.withdrawn_at end"));
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
        return lists.answer(found, export, filter);
    }

    /** @throws ProblemException NOT_FOUND (404) also where the import is another's */
    ImportView require(int id, Scope scope) {
        // the row first: faults are there before it says that the import is over
        return lists.one(imports.where(visible(scope)).and("i.id = ?", id))
                .map(view ->
                        view.rejected() + view.noted() == 0 ? view : view.with(findings(id, false), findings(id, true)))
                .orElseThrow(() -> ProblemException.notFound("Загрузки с номером " + id + " нет среди ваших загрузок"));
    }

    private List<ImportError> findings(int id, boolean notes) {
        return database.list(
                Sql.of(
                        "select line, coalesce(row_number, line), column_name, value, code, message from import_error"
                                + " where import_id = ? and note = ? order by line limit " + SHOWN_ERRORS,
                        id,
                        notes),
                row -> new ImportError(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)));
    }

    private ImportView view(ResultSet row) throws SQLException {
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
                row.getLong("noted"),
                row.getString("failure"),
                row.getString("display_name"),
                created,
                Database.instant(row, "started_at"),
                Database.instant(row, "finished_at"),
                withdrawal(row),
                List.of(),
                List.of());
    }

    private static @Nullable ImportWithdrawal withdrawal(ResultSet row) throws SQLException {
        Integer id = Database.integer(row, "withdrawal_id");
        return id == null
                ? null
                : new ImportWithdrawal(
                        id,
                        JobStatus.valueOf(row.getString("withdrawal_status")),
                        row.getLong("removed"),
                        row.getLong("restored"),
                        row.getLong("kept"),
                        row.getString("withdrawal_failure"),
                        row.getString("withdrawn_by"),
                        Objects.requireNonNull(Database.instant(row, "withdrawn_at")));
    }
}
