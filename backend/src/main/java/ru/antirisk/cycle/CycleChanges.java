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
import ru.antirisk.territory.Territories;
import ru.antirisk.territory.Territory;

/** Every change of cycles. */
@ApplicationScoped
class CycleChanges {
    private final Rows rows = new Rows();
    private final Entities entities;
    private final Cycles cycles;
    private final Territories territories;
    private final CalendarChanges calendar;

    CycleChanges(Entities entities, Cycles cycles, Territories territories, CalendarChanges calendar) {
        this.entities = entities;
        this.cycles = cycles;
        this.territories = territories;
        this.calendar = calendar;
    }

    private static final class Rows implements PanacheRepositoryBase<Cycle, Integer> {}

    private Cycle find(int id, Scope scope, Right right) {
        scope.require(right);
        Cycle cycle = entities.first(
                        Cycle.class,
                        Sql.of("select c.* from cycle c where c.id = ? and ", id)
                                .add(scope.territory("c")))
                .orElseThrow(Cycles::missing);
        Cycles.requireManaged(cycle.regionId, cycle.municipalityId, scope);
        return cycle;
    }

    @Transactional
    public CycleView create(CycleInput input, Scope scope) {
        scope.require(Right.EDIT_CYCLE);
        Territory where = territories.of(input.regionId(), input.municipalityId(), scope);
        Cycles.requireManaged(where.regionId(), where.municipalityId(), scope);
        Cycle cycle = new Cycle();
        cycle.regionId = where.regionId();
        cycle.municipalityId = where.municipalityId();
        cycle.fill(input);
        rows.persistAndFlush(cycle);
        if (input.calendarTemplate() != null) {
            calendar.copyTemplate(input.calendarTemplate(), cycle.id);
        }
        return cycles.find(cycle.id, scope);
    }

    /** Changes what the cycle is; its territory stays. */
    @Transactional
    public CycleView update(int id, @Nullable String ifMatch, CycleInput input, Scope scope) {
        Cycle cycle = find(id, scope, Right.EDIT_CYCLE);
        IfMatch.check(ifMatch, cycle.version);
        cycle.fill(input);
        rows.flush();
        return cycles.find(id, scope);
    }
}
