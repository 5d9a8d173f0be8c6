package ru.antirisk.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.job.JobStatus;
import ru.antirisk.platform.job.JobUnit;
import ru.antirisk.platform.list.Export;
import ru.antirisk.platform.list.ListColumn;
import ru.antirisk.platform.list.Listing;
import ru.antirisk.platform.list.Lists;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.problem.ProblemException;

/** Long work for those who wanted it: everybody sees her own. */
@ApplicationScoped
class BackgroundWorks {
    private static final Listing<BackgroundWorkView> WORKS = Listing.of(BackgroundWorks::view)
            .select("p.*, p.total as units_total") // a list has a total of its own
            .from("platform_jobs p")
            .sortedBy("createdAt", "p.created_at")
            .sortedBy("id", "p.id")
            .order("p.id desc");

    private static final Export EXPORT = Export.of(
            "background-work",
            "Длительная работа",
            List.of(
                    ListColumn.value("id", "Номер", "p.id"),
                    ListColumn.text("title", "Что делается", "p.title"),
                    ListColumn.word("status", "Состояние", JobStatus.class, "p.status"),
                    ListColumn.value("done", "Сделано", "p.done"),
                    ListColumn.value("total", "Всего", "p.total"),
                    ListColumn.text("failure", "Почему не выполнена", "p.failure"),
                    ListColumn.moment("createdAt", "Начата", "p.created_at"),
                    ListColumn.moment("finishedAt", "Закончена", "p.finished_at")));

    private final Lists lists;

    BackgroundWorks(Lists lists) {
        this.lists = lists;
    }

    Page<BackgroundWorkView> list(BackgroundWorkFilter filter, int accountId) {
        Listing<BackgroundWorkView> found = WORKS.where(Sql.of("p.account_id = ?", accountId))
                .and("p.status = ?", filter.status)
                .and("(p.status in ('DONE', 'FAILED', 'CANCELLED')) = ?", filter.over);
        return lists.answer(found, EXPORT, filter);
    }

    /** @throws ProblemException NOT_FOUND (404) also where the work is another's */
    BackgroundWorkView require(int id, int accountId) {
        return lists.one(WORKS.where(Sql.of("p.account_id = ?", accountId)).and("p.id = ?", id))
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
                row.getObject("units_total", Long.class),
                row.getObject("share", Double.class),
                row.getString("failure"),
                row.getInt("attempts"),
                row.getBoolean("cancel_asked"),
                Objects.requireNonNull(Database.instant(row, "created_at")),
                Database.instant(row, "started_at"),
                Database.instant(row, "finished_at"));
    }
}
