package ru.antirisk.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.list.Export;
import ru.antirisk.platform.list.ListColumn;
import ru.antirisk.platform.list.Listing;
import ru.antirisk.platform.list.Lists;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.problem.ProblemException;

/** Every query on the schools of cycles. */
@ApplicationScoped
class Memberships {
    private static final String STATE = """
            case when ms.left_on <= local_today(m.time_zone) then 'LEFT'
                when p.cycle_id is not null then 'PAUSED' else 'ACTIVE' end""";

    private static final Listing<MembershipView> MEMBERSHIPS = Listing.of(Memberships::view)
            .select("""
                    ms.cycle_id, c.code as cycle_code, c.name as cycle_name, ms.school_id, s.code as school_code,
                    s.name as school_name, m.name as municipality_name, ms.reason, ms.version,
                    ms.joined_on, ms.left_on, ms.outcome, ms.leaving_reason, p.starts_on as pause_starts_on,
                    p.ends_on as pause_ends_on, p.reason as pause_reason, %s as state,
                    array(select distinct a.display_name
                          from cycle_curators_today ca join account_accounts a on a.id = ca.curator_id
                          where ca.cycle_id = ms.cycle_id and ca.school_id = ms.school_id
                          order by 1) as curators""".formatted(STATE))
            .from("""
                    membership ms
                    join cycle c on c.id = ms.cycle_id
                    join school_schools s on s.id = ms.school_id
                    left join territory_municipalities m on m.id = s.municipality_id
                    left join cycle_pauses_today p on p.cycle_id = ms.cycle_id and p.school_id = ms.school_id""")
            .sortedBy("schoolName", "s.sort_key")
            .sortedBy("schoolCode", "s.code")
            .sortedBy("cycle", "c.code")
            .sortedBy("municipality", "m.name collate russian")
            .sortedBy("joinedOn", "ms.joined_on")
            .sortedBy("state", STATE)
            .order("c.starts_on desc, c.id, s.sort_key, s.id");

    private static final Export EXPORT = Export.of(
            "memberships",
            "Участники",
            List.of(
                    ListColumn.of(MembershipColumns.SCHOOL_CODE, "s.code"),
                    ListColumn.text("schoolName", "Наименование", "s.name"),
                    ListColumn.of(MembershipColumns.CYCLE, "c.code"),
                    ListColumn.of(MembershipColumns.REASON, "ms.reason"),
                    ListColumn.word("state", "Состояние", MembershipState.class, STATE),
                    ListColumn.of(MembershipColumns.JOINED_ON, "ms.joined_on"),
                    ListColumn.of(MembershipColumns.LEFT_ON, "ms.left_on"),
                    ListColumn.of(MembershipColumns.OUTCOME, "ms.outcome"),
                    ListColumn.of(MembershipColumns.LEAVING_REASON, "ms.leaving_reason")));

    private final Database database;
    private final Lists lists;
    private final CycleItems items;

    Memberships(Database database, Lists lists, CycleItems items) {
        this.database = database;
        this.lists = lists;
        this.items = items;
    }

    Page<MembershipView> list(MembershipFilter filter, Scope scope) {
        Listing<MembershipView> found =
                items.narrowed(visible(scope), filter, scope).and(STATE + " = ?", filter.state);
        return lists.answer(found, EXPORT, filter);
    }

    MembershipView find(int cycleId, int schoolId, Scope scope) {
        return lists.one(visible(scope).and("ms.cycle_id = ?", cycleId).and("ms.school_id = ?", schoolId))
                .orElseThrow(Memberships::missing);
    }

    static ProblemException missing() {
        return ProblemException.notFound("Такая школа в этом цикле не участвует");
    }

    /**
     * The school takes part, and its work does not rest: what belongs to it in the cycle may be written.
     *
     * @throws ProblemException NOT_A_MEMBER (422), MEMBERSHIP_PAUSED (409)
     */
    void requireWritable(int cycleId, int schoolId) {
        boolean rests = database.first(Sql.of("""
                                select p.cycle_id is not null
                                from membership ms
                                left join cycle_pauses_today p
                                    on p.cycle_id = ms.cycle_id and p.school_id = ms.school_id
                                where ms.cycle_id = ? and ms.school_id = ?
                                """, cycleId, schoolId), row -> row.getBoolean(1))
                .orElseThrow(() -> ProblemException.at(
                        CycleProblem.NOT_A_MEMBER,
                        "/schoolId",
                        "Школа не участвует в этом цикле. Сначала включите её в цикл"));
        if (rests) {
            throw new ProblemException(
                    CycleProblem.MEMBERSHIP_PAUSED,
                    "Участие школы в этом цикле приостановлено, её записи только читают. Сначала возобновите участие");
        }
    }

    /** Whether it was written on the day that its school has today. */
    boolean isOfToday(int cycleId, int schoolId) {
        return database.exists(Sql.of("""
                select from membership ms
                join school_schools s on s.id = ms.school_id
                join territory_municipalities m on m.id = s.municipality_id
                where ms.cycle_id = ? and ms.school_id = ?
                and (ms.created_at at time zone m.time_zone)::date = local_today(m.time_zone)
                """, cycleId, schoolId));
    }

    private static Listing<MembershipView> visible(Scope scope) {
        return MEMBERSHIPS.where(scope.schools("s")).where(scope.territory("c"));
    }

    private static MembershipView view(ResultSet row) throws SQLException {
        Array curators = row.getArray("curators");
        String outcome = row.getString("outcome");
        return new MembershipView(
                row.getInt("cycle_id"),
                row.getString("cycle_code"),
                row.getString("cycle_name"),
                row.getInt("school_id"),
                row.getString("school_code"),
                row.getString("school_name"),
                row.getString("municipality_name"),
                row.getString("reason"),
                row.getObject("joined_on", LocalDate.class),
                MembershipState.valueOf(row.getString("state")),
                row.getObject("left_on", LocalDate.class),
                outcome == null ? null : MembershipOutcome.valueOf(outcome),
                row.getString("leaving_reason"),
                pause(row),
                List.of((String[]) curators.getArray()),
                row.getInt("version"));
    }

    private static @Nullable PauseView pause(ResultSet row) throws SQLException {
        LocalDate since = row.getObject("pause_starts_on", LocalDate.class);
        return since == null
                ? null
                : new PauseView(since, row.getObject("pause_ends_on", LocalDate.class), row.getString("pause_reason"));
    }
}
