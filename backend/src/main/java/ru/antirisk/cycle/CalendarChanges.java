package ru.antirisk.cycle;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Right;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Entities;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.http.IfMatch;
import ru.antirisk.platform.problem.Reference;

/** Every change of the cycles' calendars: who may change a cycle may change its events. */
@ApplicationScoped
public class CalendarChanges {
    private final Rows rows = new Rows();
    private final Entities entities;
    private final Calendar calendar;
    private final CalendarTemplates templates;
    private final Cycles cycles;

    CalendarChanges(Entities entities, Calendar calendar, CalendarTemplates templates, Cycles cycles) {
        this.entities = entities;
        this.calendar = calendar;
        this.templates = templates;
        this.cycles = cycles;
    }

    private static final class Rows implements PanacheRepositoryBase<CalendarEvent, Integer> {}

    private CalendarEvent find(int id, Scope scope, Right right) {
        CalendarEvent event = entities.first(
                        CalendarEvent.class, Sql.of("""
                        select e.*
                        from calendar_event e
                        join cycle c on c.id = e.cycle_id
                        where e.id = ? and
                        """, id).add(scope.territory("c")))
                .orElseThrow(Calendar::missing);
        cycles.find(event.cycleId, scope, right);
        return event;
    }

    @Transactional
    public CalendarEventView create(CalendarEventInput input, Scope scope) {
        return saved(new CalendarEvent(), input, scope);
    }

    @Transactional
    public CalendarEventView update(int id, @Nullable String ifMatch, CalendarEventInput input, Scope scope) {
        CalendarEvent event = find(id, scope, Right.EDIT_CYCLE);
        IfMatch.check(ifMatch, event.version);
        return saved(event, input, scope);
    }

    @Transactional
    public void delete(int id, @Nullable String ifMatch, Scope scope) {
        CalendarEvent event = find(id, scope, Right.EDIT_CYCLE);
        IfMatch.check(ifMatch, event.version);
        rows.delete(event);
    }

    private CalendarEventView saved(CalendarEvent event, CalendarEventInput input, Scope scope) {
        Reference.at("/cycleId", () -> cycles.find(input.cycleId(), scope, Right.EDIT_CYCLE));
        event.fill(input);
        rows.persistAndFlush(event);
        return calendar.find(event.id, scope);
    }

    /** Copies the events of a template into a new cycle. */
    @Transactional
    public void copyTemplate(String code, int cycleId) {
        rows.persist(templates.require(code).events().stream().map(event -> CalendarEvent.of(cycleId, event)));
        rows.flush();
    }
}
