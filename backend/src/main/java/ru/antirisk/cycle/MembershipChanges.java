package ru.antirisk.cycle;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Right;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Entities;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.http.IfMatch;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.problem.Reference;
import ru.antirisk.school.SchoolView;
import ru.antirisk.school.Schools;
import ru.antirisk.work.Watches;

/**
 * Every change of the schools of cycles. A coordinator takes her schools into the cycles of her region too, so the cycle
 * need only be visible.
 */
@ApplicationScoped
public class MembershipChanges {
    private final Rows rows = new Rows();
    private final Entities entities;
    private final Database database;
    private final Memberships memberships;
    private final Cycles cycles;
    private final Schools schools;
    private final Watches watches;

    MembershipChanges(
            Entities entities,
            Database database,
            Memberships memberships,
            Cycles cycles,
            Schools schools,
            Watches watches) {
        this.entities = entities;
        this.database = database;
        this.memberships = memberships;
        this.cycles = cycles;
        this.schools = schools;
        this.watches = watches;
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
        Membership membership =
                present.orElseGet(() -> joined(cycles.find(cycleId, scope), schools.find(schoolId, scope)));
        membership.reason = input.reason();
        if (input.joinedOn() != null) {
            membership.joinedOn = input.joinedOn();
        }
        rows.persistAndFlush(membership);
        if (present.isEmpty()) {
            tell("школа включена в цикл", cycleId, scope);
        }
        return memberships.find(cycleId, schoolId, scope);
    }

    /** Whoever watches a school learns what this transaction has done to its taking part. */
    private void tell(String what, int cycleId, Scope scope) {
        watches.tell("MEMBERSHIP_CHANGED", Sql.of("""
                        select ms.school_id, format('%s: %s «%s»', s.name, ?, c.name) as text
                        from membership ms
                        join school_schools s on s.id = ms.school_id
                        join cycle c on c.id = ms.cycle_id
                        where ms.cycle_id = ? and ms.tx = current_tx()
                        """, what, cycleId), "membership " + cycleId + " " + what, scope);
    }

    /**
     * Takes many schools into a cycle at once. Who takes part already stays as it is; who had left does not come back
     * unasked.
     *
     * @param which query of the ids of schools; those that the caller does not see are left out
     * @param joinedOn null: since the cycle's beginning
     * @throws ProblemException UNKNOWN_REFERENCE (422) where the caller does not see the cycle
     */
    @Transactional
    public Enrolled enrol(int cycleId, Sql which, String reason, @Nullable LocalDate joinedOn, Scope scope) {
        scope.require(Right.EDIT_MEMBERSHIP);
        CycleView cycle = Reference.at("/cycleId", () -> cycles.find(cycleId, scope));
        Sql sql = Sql.of("""
                        with asked as (
                            select s.id, s.closed_on is not null as closed, ms.school_id is not null as member,
                                ms.left_on is not null as gone,
                                m.region_id <> ? or s.municipality_id <> coalesce(?, s.municipality_id) as elsewhere
                            from school_schools s
                            join territory_municipalities m on m.id = s.municipality_id
                            left join membership ms on ms.cycle_id = ? and ms.school_id = s.id
                            where s.id in (""", cycle.regionId(), cycle.municipalityId(), cycleId)
                .add(which)
                .add(") and ")
                .add(scope.schools("s"))
                .add("""
                        ), joined as (
                            insert into membership (cycle_id, school_id, reason, joined_on)
                            select ?, id, ?, ? from asked where not member and not elsewhere and not closed
                            on conflict do nothing
                            returning school_id
                        )
                        select (select count(*) from joined) as joined,
                            count(*) filter (where member and not gone) as members,
                            count(*) filter (where member and gone) as gone,
                            count(*) filter (where not member and elsewhere) as elsewhere,
                            count(*) filter (where not member and closed and not elsewhere) as closed
                        from asked
                        """, cycleId, reason, joinedOn == null ? cycle.startsOn() : joinedOn);
        Enrolled enrolled = database.first(
                        sql,
                        row -> new Enrolled(
                                cycleId,
                                row.getInt("joined"),
                                row.getInt("members"),
                                row.getInt("gone"),
                                row.getInt("elsewhere"),
                                row.getInt("closed")))
                .orElseThrow();
        tell("школа включена в цикл", cycleId, scope);
        return enrolled;
    }

    private static Membership joined(CycleView cycle, SchoolView school) {
        Integer municipality = cycle.municipalityId();
        if (cycle.regionId() != school.regionId()
                || (municipality != null && municipality != school.municipalityId())) {
            throw new ProblemException(
                    CycleProblem.SCHOOL_OF_ANOTHER_TERRITORY,
                    "Школа не с территории цикла «" + cycle.name()
                            + "». Возьмите цикл, который действует там, где школа");
        }
        Membership membership = Membership.of(cycle.id(), school.id());
        membership.joinedOn = cycle.startsOn();
        return membership;
    }

    /** The school takes part no more, from a day on; its past in the cycle stays. */
    @Transactional
    public MembershipView leave(int cycleId, int schoolId, @Nullable String ifMatch, LeavingInput input, Scope scope) {
        Membership membership = present(cycleId, schoolId, ifMatch, scope);
        if (membership.leftOn != null) {
            throw step("Школа уже вышла из этого цикла");
        }
        membership.leftOn = input.leftOn();
        membership.outcome = input.outcome();
        membership.leavingReason = input.leavingReason();
        MembershipView saved = saved(membership, scope);
        tell("школа вышла из цикла", cycleId, scope);
        return saved;
    }

    /** The school takes part again, as if it had never left; that it had is in the history. */
    @Transactional
    public MembershipView comeBack(
            int cycleId, int schoolId, @Nullable String ifMatch, ReturnInput input, Scope scope) {
        Membership membership = present(cycleId, schoolId, ifMatch, scope);
        if (membership.leftOn == null) {
            throw step("Школа не выходила из этого цикла");
        }
        membership.leftOn = null;
        membership.outcome = null;
        membership.leavingReason = null;
        membership.returnReason = input.returnReason();
        return saved(membership, scope);
    }

    /** The school's work in the cycle rests. */
    @Transactional
    public MembershipView pause(int cycleId, int schoolId, @Nullable String ifMatch, PauseInput input, Scope scope) {
        Membership membership = present(cycleId, schoolId, ifMatch, scope);
        if (entities.first(MembershipPause.class, Sql.of("""
                        select p.*
                        from membership_pause p
                        where p.cycle_id = ? and p.school_id = ?
                        and daterange(p.starts_on, p.ends_on, '[]') && daterange(?, ?, '[]')
                        """, cycleId, schoolId, input.startsOn(), input.endsOn()))
                .isPresent()) {
            throw step("На эти дни участие уже приостановлено");
        }
        rows.getEntityManager().persist(MembershipPause.of(membership, input));
        return touched(membership, scope);
    }

    /** Work that rests is taken up again on a day; a pause that would have begun later falls away. */
    @Transactional
    public MembershipView resume(
            int cycleId, int schoolId, @Nullable String ifMatch, ResumptionInput input, Scope scope) {
        Membership membership = present(cycleId, schoolId, ifMatch, scope);
        MembershipPause pause = entities.first(MembershipPause.class, Sql.of("""
                        select p.*
                        from membership_pause p
                        where p.cycle_id = ? and p.school_id = ? and coalesce(p.ends_on, 'infinity') >= ?
                        order by p.starts_on limit 1
                        """, cycleId, schoolId, input.startsOn()))
                .orElseThrow(() -> step("Участие не приостановлено"));
        if (pause.startsOn.isBefore(input.startsOn())) {
            pause.endsOn = input.startsOn().minusDays(1);
        } else {
            rows.getEntityManager().remove(pause);
        }
        return touched(membership, scope);
    }

    /** Takes back a slip of the same day that nothing followed. */
    @Transactional
    public void withdraw(int cycleId, int schoolId, @Nullable String ifMatch, Scope scope) {
        Membership membership = present(cycleId, schoolId, ifMatch, scope);
        if (!memberships.isOfToday(cycleId, schoolId)) {
            throw new ProblemException(
                    CycleProblem.NO_SLIP, "Школу включили в цикл раньше, чем сегодня. Запишите её выход из цикла");
        }
        rows.delete(membership);
        rows.flush();
    }

    private Membership present(int cycleId, int schoolId, @Nullable String ifMatch, Scope scope) {
        Membership membership =
                find(cycleId, schoolId, scope, Right.EDIT_MEMBERSHIP).orElseThrow(Memberships::missing);
        IfMatch.check(ifMatch, membership.version);
        return membership;
    }

    private MembershipView saved(Membership membership, Scope scope) {
        rows.flush();
        return memberships.find(membership.cycleId, membership.schoolId, scope);
    }

    /** A pause is part of the membership, whose version it raises: of two changes at once one must fail. */
    private MembershipView touched(Membership membership, Scope scope) {
        rows.getEntityManager().lock(membership, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return saved(membership, scope);
    }

    private static ProblemException step(String detail) {
        return new ProblemException(CycleProblem.MEMBERSHIP_STEP, detail + ". Обновите список школ цикла");
    }
}
