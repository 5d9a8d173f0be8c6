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
import ru.antirisk.school.Schools;

/** Every change of partner schools. */
@ApplicationScoped
class PartnershipChanges {
    private final Rows rows = new Rows();
    private final Entities entities;
    private final Partnerships partnerships;
    private final Memberships memberships;
    private final Cycles cycles;
    private final Schools schools;

    PartnershipChanges(
            Entities entities, Partnerships partnerships, Memberships memberships, Cycles cycles, Schools schools) {
        this.entities = entities;
        this.partnerships = partnerships;
        this.memberships = memberships;
        this.cycles = cycles;
        this.schools = schools;
    }

    private static final class Rows implements PanacheRepositoryBase<Partnership, Integer> {}

    private Partnership find(int id, Scope scope, Right right) {
        scope.require(right);
        return entities.first(Partnership.class, Sql.of("""
                        select p.*
                        from partnership p
                        where p.id = ? and
                        """, id).add(scope.schoolIds("p.school_id")))
                .orElseThrow(Partnerships::missing);
    }

    @Transactional
    public PartnershipView create(PartnershipInput input, Scope scope) {
        scope.require(Right.EDIT_PARTNERSHIP);
        Reference.at("/cycleId", () -> cycles.find(input.cycleId(), scope));
        Reference.at("/schoolId", () -> schools.find(input.schoolId(), scope));
        memberships.requireWritable(input.cycleId(), input.schoolId());
        partnerships.requirePartner(input.partnerSchoolId(), input.cycleId());
        Partnership partnership = new Partnership();
        partnership.fill(input);
        rows.persistAndFlush(partnership);
        return partnerships.find(partnership.id, scope);
    }

    @Transactional
    public void delete(int id, @Nullable String ifMatch, Scope scope) {
        Partnership partnership = find(id, scope, Right.EDIT_PARTNERSHIP);
        IfMatch.check(ifMatch, partnership.version);
        memberships.requireWritable(partnership.cycleId, partnership.schoolId);
        rows.delete(partnership);
    }
}
