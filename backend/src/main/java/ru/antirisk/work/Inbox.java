package ru.antirisk.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.list.Export;
import ru.antirisk.platform.list.ListColumn;
import ru.antirisk.platform.list.Listing;
import ru.antirisk.platform.list.Lists;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.problem.ProblemException;

/** The notices of one account: nobody reads another's. */
@ApplicationScoped
class Inbox {
    private static final String COLUMNS = "n.id, n.kind, n.text, n.address, n.at, n.read_at";

    private static final Listing<NoticeView> NOTICES = Listing.of(Inbox::view)
            .select(COLUMNS)
            .from("notice n")
            .sortedBy("at", "n.at")
            .order("n.id desc");

    private static final Export EXPORT = Export.of(
            "notices",
            "Уведомления",
            List.of(
                    ListColumn.value("id", "Номер", "n.id"),
                    ListColumn.moment("at", "Когда", "n.at"),
                    ListColumn.text("text", "Что произошло", "n.text"),
                    ListColumn.moment("readAt", "Прочитано", "n.read_at")));

    private final Database database;
    private final Lists lists;

    Inbox(Database database, Lists lists) {
        this.database = database;
        this.lists = lists;
    }

    Page<NoticeView> list(NoticeFilter filter, int accountId) {
        Listing<NoticeView> own = NOTICES.where(Sql.of("n.account_id = ?", accountId))
                .and("(n.read_at is null) = ?", filter.unread)
                .and("n.kind = ?", filter.kind);
        return lists.answer(own, EXPORT, filter);
    }

    NoticeView read(int noticeId, int accountId) {
        Sql read = Sql.of(
                "update notice n set read_at = coalesce(read_at, clock_now()) where id = ? and account_id = ? returning "
                        + COLUMNS,
                noticeId,
                accountId);
        return database.first(read, Inbox::view)
                .orElseThrow(() -> ProblemException.notFound("Такого уведомления среди ваших нет"));
    }

    void readUpTo(int noticeId, int accountId) {
        database.update(Sql.of(
                "update notice set read_at = clock_now() where account_id = ? and id <= ? and read_at is null",
                accountId,
                noticeId));
    }

    private static NoticeView view(ResultSet row) throws SQLException {
        return new NoticeView(
                row.getInt("id"),
                row.getString("kind"),
                row.getString("text"),
                row.getString("address"),
                Objects.requireNonNull(Database.instant(row, "at")),
                Database.instant(row, "read_at"));
    }
}
