package ru.antirisk.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.list.ListColumn;
import ru.antirisk.platform.list.Lists;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.problem.ProblemException;

/** Every query on the schools of cycles. */
@ApplicationScoped
class Memberships {
    static final List<ListColumn> STREAMED = List.of(
            ListColumn.value("schoolCode", "Код ОО"),
            ListColumn.text("schoolName", "Наименование"),
            ListColumn.value("cycle", "Цикл"),
            ListColumn.text("reason", "Основание"));

    private static final String COLUMNS = "ms.cycle_id, c.code as cycle_code, c.name as cycle_name, ms.school_id,"
            + " s.code as school_code, s.name as school_name, m.name as municipality_name, ms.reason, ms.version,"
            + " array(select distinct a.display_name from cycle_curators_today ca join account_accounts a"
            + " on a.id = ca.curator_id where ca.cycle_id = ms.cycle_id and ca.school_id = ms.school_id"
            + " order by 1) as curators";
    private static final String ORDER = "c.starts_on desc, c.id, s.sort_key, s.id";
    private static final Map<String, String> SORT = Map.of(
            "schoolName",
            "s.sort_key",
            "schoolCode",
            "s.code",
            "cycle",
            "c.code",
            "municipality",
            "m.name collate russian");

    private final Database database;
    private final Lists lists;

    Memberships(Database database, Lists lists) {
        this.database = database;
        this.lists = lists;
    }

    Page<MembershipView> page(CycleItemFilter filter, Scope scope) {
        return lists.page(COLUMNS, rows(filter, scope), filter.orderBy(SORT, ORDER), filter, Memberships::view);
    }

    Sql stream(CycleItemFilter filter, Scope scope) {
        return Sql.of("select s.code as \"schoolCode\", s.name as \"schoolName\", c.code as cycle, ms.reason ")
                .add(rows(filter, scope))
                .add(filter.orderBy(SORT, ORDER));
    }

    MembershipView find(int cycleId, int schoolId, Scope scope) {
        CycleItemFilter filter = new CycleItemFilter();
        filter.cycleId = cycleId;
        filter.schoolId = schoolId;
        return database.first(Sql.of("select " + COLUMNS + " ").add(rows(filter, scope)), Memberships::view)
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

    private static Sql rows(CycleItemFilter filter, Scope scope) {
        return Sql.of(
                        "from membership ms join cycle c on c.id = ms.cycle_id join school_schools s on s.id = ms.school_id"
                                + " join territory_municipalities m on m.id = s.municipality_id where ")
                .add(scope.schools("s"))
                .add(" and ")
                .add(scope.territory("c"))
                .addIfPresent(" and ms.cycle_id = ?", filter.cycleId)
                .addIfPresent(" and ms.school_id = ?", filter.schoolId);
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
