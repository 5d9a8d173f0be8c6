package ru.antirisk.cycle;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Right;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Entities;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.http.IfMatch;
import ru.antirisk.school.Schools;

/**
 * Every change of the schools of cycles. A coordinator takes her schools into the cycles of her region too, so the cycle
 * need only be visible.
 */
@ApplicationScoped
class MembershipChanges {
    private final Rows rows = new Rows();
    private final Entities entities;
    private final Memberships memberships;
    private final Cycles cycles;
    private final Schools schools;

    MembershipChanges(Entities entities, Memberships memberships, Cycles cycles, Schools schools) {
        this.entities = entities;
        this.memberships = memberships;
        this.cycles = cycles;
        this.schools = schools;
    }

    private static final class Rows implements PanacheRepositoryBase<Membership, Membership.Key> {}

    /** The membership, where there is one already of the cycle and the school, both of which the caller must see. */
    private Optional<Membership> find(int cycleId, int schoolId, Scope scope, Right right) {
        scope.require(right);
        cycles.find(cycleId, scope);
        schools.find(schoolId, scope);
        return entities.first(Membership.class, Sql.of("""
                select ms.*
                from membership ms
                where ms.cycle_id = ? and ms.school_id = ?
                """, cycleId, schoolId));
    }

    /** Takes a school into a cycle, or changes the reason: then the version is asked for. */
    @Transactional
    public MembershipView put(int cycleId, int schoolId, @Nullable String ifMatch, MembershipInput input, Scope scope) {
        Optional<Membership> present = find(cycleId, schoolId, scope, Right.EDIT_MEMBERSHIP);
        present.ifPresent(membership -> IfMatch.check(ifMatch, membership.version));
        Membership membership = present.orElseGet(() -> Membership.of(cycleId, schoolId));
        membership.reason = input.reason();
        rows.persistAndFlush(membership);
        return memberships.find(cycleId, schoolId, scope);
    }

    /** Takes a school out of a cycle; refused while it has curators or partners there. */
    @Transactional
    public void delete(int cycleId, int schoolId, @Nullable String ifMatch, Scope scope) {
        Membership membership =
                find(cycleId, schoolId, scope, Right.EDIT_MEMBERSHIP).orElseThrow(Memberships::missing);
        IfMatch.check(ifMatch, membership.version);
        rows.delete(membership);
        rows.flush();
    }
}
