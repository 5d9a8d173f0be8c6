package ru.antirisk.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.list.Export;
import ru.antirisk.platform.list.ListColumn;
import ru.antirisk.platform.list.Listing;
import ru.antirisk.platform.list.Lists;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.problem.ProblemException;

/** Events of the cycles' calendars. */
@ApplicationScoped
class Calendar {
    private static final Listing<CalendarEventView> EVENTS = Listing.of(Calendar::view)
            .select("""
                    e.id, e.cycle_id, c.name as cycle_name, e.title, e.due_text, e.starts_on, e.ends_on, e.responsible,
                    e.version""")
            .from("""
                    calendar_event e
                    join cycle c on c.id = e.cycle_id""")
            .sortedBy("endsOn", "e.ends_on")
            .sortedByOptional("startsOn", "e.starts_on")
            .sortedBy("title", "e.title collate russian")
            .order("e.ends_on, e.id");

    private static final Export EXPORT = Export.of(
            "calendar-events",
            "Календарь",
            List.of(
                    ListColumn.of(MembershipColumns.CYCLE, "c.code"),
                    ListColumn.of(CalendarEventColumns.TITLE, "e.title"),
                    ListColumn.of(CalendarEventColumns.DUE_TEXT, "e.due_text"),
                    ListColumn.of(CalendarEventColumns.STARTS_ON, "e.starts_on"),
                    ListColumn.of(CalendarEventColumns.ENDS_ON, "e.ends_on"),
                    ListColumn.of(CalendarEventColumns.RESPONSIBLE, "e.responsible")));

    private final Lists lists;

    Calendar(Lists lists) {
        this.lists = lists;
    }

    Page<CalendarEventView> list(CalendarFilter filter, Scope scope) {
        Listing<CalendarEventView> found = visible(scope)
                .and("e.cycle_id = ?", filter.cycleId)
                .and("e.ends_on >= ?", filter.from)
                .and("e.ends_on <= ?", filter.until);
        return lists.answer(found, EXPORT, filter);
    }

    CalendarEventView find(int id, Scope scope) {
        return lists.one(visible(scope).and("e.id = ?", id)).orElseThrow(Calendar::missing);
    }

    static ProblemException missing() {
        return ProblemException.notFound("Такого события нет среди доступных вам");
    }

    private static Listing<CalendarEventView> visible(Scope scope) {
        return EVENTS.where(scope.territory("c"));
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
