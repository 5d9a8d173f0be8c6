package ru.antirisk.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.list.Lists;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.problem.ProblemException;

/** Events of the cycles' calendars. */
@ApplicationScoped
class Calendar {
    private static final String COLUMNS = "e.id, e.cycle_id, c.name as cycle_name, e.title, e.due_text, e.starts_on,"
            + " e.ends_on, e.responsible, e.version";
    private static final Map<String, String> SORT =
            Map.of("endsOn", "e.ends_on", "startsOn", "e.starts_on", "title", "e.title collate russian");

    private final Database database;
    private final Lists lists;

    Calendar(Database database, Lists lists) {
        this.database = database;
        this.lists = lists;
    }

    Page<CalendarEventView> page(CalendarFilter filter, Scope scope) {
        Sql rows = rows(scope)
                .addIfPresent(" and e.cycle_id = ?", filter.cycleId)
                .addIfPresent(" and e.ends_on >= ?", filter.from)
                .addIfPresent(" and e.ends_on <= ?", filter.until);
        return lists.page(COLUMNS, rows, filter.orderBy(SORT, "e.ends_on, e.id"), filter, Calendar::view);
    }

    CalendarEventView find(int id, Scope scope) {
        Sql sql = Sql.of("select " + COLUMNS + " ").add(rows(scope)).add(" and e.id = ?", id);
        return database.first(sql, Calendar::view).orElseThrow(Calendar::missing);
    }

    static ProblemException missing() {
        return ProblemException.notFound("Такого события нет среди доступных вам");
    }

    private static Sql rows(Scope scope) {
        return Sql.of("from calendar_event e join cycle c on c.id = e.cycle_id where ")
                .add(scope.territory("c"));
    }

    private static CalendarEventView view(ResultSet row) throws SQLException {
        return new CalendarEventView(
                row.getInt("id"),
                row.getInt("cycle_id"),
                row.getString("cycle_name"),
                row.getString("title"),
                row.getString("due_text"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("responsible"),
                row.getInt("version"));
    }
}
