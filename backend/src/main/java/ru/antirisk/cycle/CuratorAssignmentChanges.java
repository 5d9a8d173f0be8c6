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

/** Every change of who is curator of a school. An assignment is ended by its date and never deleted. */
@ApplicationScoped
class CuratorAssignmentChanges {
    private final Rows rows = new Rows();
    private final Entities entities;
    private final CuratorAssignments assignments;
    private final Memberships memberships;
    private final Cycles cycles;
    private final Schools schools;

    CuratorAssignmentChanges(
            Entities entities,
            CuratorAssignments assignments,
            Memberships memberships,
            Cycles cycles,
            Schools schools) {
        this.entities = entities;
        this.assignments = assignments;
        this.memberships = memberships;
        this.cycles = cycles;
        this.schools = schools;
    }

    private static final class Rows implements PanacheRepositoryBase<CuratorAssignment, Integer> {}

    private CuratorAssignment find(int id, Scope scope, Right right) {
        scope.require(right);
        return entities.first(CuratorAssignment.class, Sql.of("""
                        select ca.*
                        from curator_assignment ca
                        where ca.id = ? and
                        """, id).add(scope.schoolIds("ca.school_id")))
                .orElseThrow(CuratorAssignments::missing);
    }

    @Transactional
    public CuratorAssignmentView create(CuratorAssignmentInput input, Scope scope) {
        scope.require(Right.EDIT_CURATOR_ASSIGNMENT);
        return saved(new CuratorAssignment(), input, scope);
    }

    @Transactional
    public CuratorAssignmentView update(int id, @Nullable String ifMatch, CuratorAssignmentInput input, Scope scope) {
        CuratorAssignment assignment = find(id, scope, Right.EDIT_CURATOR_ASSIGNMENT);
        IfMatch.check(ifMatch, assignment.version);
        return saved(assignment, input, scope);
    }

    private CuratorAssignmentView saved(CuratorAssignment assignment, CuratorAssignmentInput input, Scope scope) {
        Reference.at("/cycleId", () -> cycles.find(input.cycleId(), scope));
        Reference.at("/schoolId", () -> schools.find(input.schoolId(), scope));
        memberships.requireWritable(input.cycleId(), input.schoolId());
        assignments.requireCurator(input.curatorId(), scope);
        assignment.fill(input);
        rows.persistAndFlush(assignment);
        return assignments.find(assignment.id, scope);
    }
}
