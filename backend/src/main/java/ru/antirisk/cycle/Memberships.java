package ru.antirisk.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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
    private static final Listing<MembershipView> MEMBERSHIPS = Listing.of(Memberships::view)
            .select("""
                    ms.cycle_id, c.code as cycle_code, c.name as cycle_name, ms.school_id, s.code as school_code,
                    s.name as school_name, m.name as municipality_name, ms.reason, ms.version,
                    array(select distinct a.display_name
                          from cycle_curators_today ca join account_accounts a on a.id = ca.curator_id
                          where ca.cycle_id = ms.cycle_id and ca.school_id = ms.school_id
                          order by 1) as curators""")
            .from("""
                    membership ms
                    join cycle c on c.id = ms.cycle_id
                    join school_schools s on s.id = ms.school_id
                    join territory_municipalities m on m.id = s.municipality_id""")
            .sortedBy("schoolName", "s.sort_key")
            .sortedBy("schoolCode", "s.code")
            .sortedBy("cycle", "c.code")
            .sortedBy("municipality", "m.name collate russian")
            .order("c.starts_on desc, c.id, s.sort_key, s.id");

    private static final Export EXPORT = Export.of(
            "memberships",
            "Участники",
            List.of(
                    ListColumn.of(MembershipColumns.SCHOOL_CODE, "s.code"),
                    ListColumn.text("schoolName", "Наименование", "s.name"),
                    ListColumn.of(MembershipColumns.CYCLE, "c.code"),
                    ListColumn.of(MembershipColumns.REASON, "ms.reason")));

    private final Database database;
    private final Lists lists;

    Memberships(Database database, Lists lists) {
        this.database = database;
        this.lists = lists;
    }

    Page<MembershipView> list(CycleItemFilter filter, Scope scope) {
        Listing<MembershipView> found =
                visible(scope).and("ms.cycle_id = ?", filter.cycleId).and("ms.school_id = ?", filter.schoolId);
        return lists.answer(found, EXPORT, filter);
    }

    MembershipView find(int cycleId, int schoolId, Scope scope) {
        return lists.one(visible(scope).and("ms.cycle_id = ?", cycleId).and("ms.school_id = ?", schoolId))
                .orElseThrow(Memberships::missing);
    }

    static ProblemException missing() {
        return ProblemException.notFound("Такая школа в этом цикле не участвует");
    }

    void requireMember(int cycleId, int schoolId) {
        if (!database.exists(
                Sql.of("select 1 from membership where cycle_id = ? and school_id = ?", cycleId, schoolId))) {
            throw ProblemException.at(
                    CycleProblem.NOT_A_MEMBER,
                    "/schoolId",
                    "Школа не участвует в этом цикле. Сначала включите её в цикл");
        }
    }

    private static Listing<MembershipView> visible(Scope scope) {
        return MEMBERSHIPS.where(scope.schools("s")).where(scope.territory("c"));
    }

    private static MembershipView view(ResultSet row) throws SQLException {
        Array curators = row.getArray("curators");
        return new MembershipView(
                row.getInt("cycle_id"),
                row.getString("cycle_code"),
                row.getString("cycle_name"),
                row.getInt("school_id"),
                row.getString("school_code"),
                row.getString("school_name"),
                row.getString("municipality_name"),
                row.getString("reason"),
                List.of((String[]) curators.getArray()),
                row.getInt("version"));
    }
}
