package ru.antirisk.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.list.Lists;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.problem.ProblemException;

/** Long work for those who wanted it: everybody sees her own. */
@ApplicationScoped
class BackgroundWorks {
    private static final Map<String, String> SORT = Map.of("createdAt", "p.created_at", "id", "p.id");
    private static final String OVER = "p.status in ('DONE', 'FAILED', 'CANCELLED')";

    private final Database database;
    private final Lists lists;

    BackgroundWorks(Database database, Lists lists) {
        this.database = database;
        this.lists = lists;
    }

    private static Sql own(int accountId) {
        return Sql.of(" from job_progress p where p.account_id = ?", accountId);
    }

    Page<BackgroundWorkView> page(BackgroundWorkFilter filter, int accountId) {
        Sql found = own(accountId)
                .addIfPresent(" and p.status = ?", filter.status)
                .addIfPresent(" and (" + OVER + ") = ?", filter.over);
        return lists.page("p.*", found, filter.orderBy(SORT, "p.id desc"), filter, BackgroundWorks::view);
    }

    /** @throws ProblemException NOT_FOUND (404) also where the work is another's */
    BackgroundWorkView require(int id, int accountId) {
        return database.first(Sql.of("select p.*").add(own(accountId)).add(" and p.id = ?", id), BackgroundWorks::view)
                .orElseThrow(() -> ProblemException.notFound("Работы с номером " + id + " нет среди ваших"));
    }

    private static BackgroundWorkView view(ResultSet row) throws SQLException {
        return new BackgroundWorkView(
                row.getInt("id"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("address"),
                JobStatus.valueOf(row.getString("status")),
                JobUnit.valueOf(row.getString("unit")),
                row.getLong("done"),
                number(row, "total", Long.class),
                number(row, "share", Double.class),
                row.getString("failure"),
                row.getInt("attempts"),
                row.getBoolean("cancel_asked"),
                Objects.requireNonNull(Database.instant(row, "created_at")),
                Database.instant(row, "started_at"),
                Database.instant(row, "finished_at"));
    }

    private static <T> @Nullable T number(ResultSet row, String column, Class<T> type) throws SQLException {
        return row.getObject(column, type);
    }
}
