package ru.antirisk.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.list.Lists;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.problem.ProblemException;

/** Every query on curators and their schools. */
@ApplicationScoped
class CuratorAssignments {
    private static final String COLUMNS = "ca.id, ca.cycle_id, c.name as cycle_name, ca.school_id,"
            + " s.code as school_code, s.name as school_name, ca.curator_id, a.display_name as curator_name, ca.status,"
            + " ca.starts_on, ca.ends_on, ca.version";
    private static final Map<String, String> SORT = Map.of(
            "schoolName", "s.sort_key",
            "curatorName", "a.display_name collate russian",
            "startsOn", "ca.starts_on",
            "endsOn", "ca.ends_on");

    private final Database database;
    private final Lists lists;

    CuratorAssignments(Database database, Lists lists) {
        this.database = database;
        this.lists = lists;
    }

    Page<CuratorAssignmentView> page(CycleItemFilter filter, Scope scope) {
        Sql rows = rows(scope)
                .addIfPresent(" and ca.cycle_id = ?", filter.cycleId)
                .addIfPresent(" and ca.school_id = ?", filter.schoolId);
        return lists.page(
                COLUMNS,
                rows,
                filter.orderBy(SORT, "s.sort_key, ca.starts_on, ca.id"),
                filter,
                CuratorAssignments::view);
    }

    CuratorAssignmentView find(int id, Scope scope) {
        Sql sql = Sql.of("select " + COLUMNS + " ").add(rows(scope)).add(" and ca.id = ?", id);
        return database.first(sql, CuratorAssignments::view).orElseThrow(CuratorAssignments::missing);
    }

    /** Curators of the caller's region, with how many of the caller's schools each has today. */
    List<CuratorView> curators(Scope scope) {
        Sql sql = Sql.of("select a.id, a.display_name, (select count(distinct ca.school_id)::integer from"
                        + " cycle_curators_today ca where ca.curator_id = a.id and ")
                .add(scope.schoolIds("ca.school_id"))
                .add(") as schools ")
                .add(curatorRows(scope))
                .add(" order by a.display_name collate russian, a.id");
        return database.list(
                sql, row -> new CuratorView(row.getInt("id"), row.getString("display_name"), row.getInt("schools")));
    }

    /** A curator is a person with that role in the caller's region. */
    void requireCurator(int accountId, Scope scope) {
        if (!database.exists(Sql.of("select 1 ").add(curatorRows(scope)).add(" and a.id = ?", accountId))) {
            throw ProblemException.unknownReference("/curatorId", "Такого куратора в вашем регионе нет");
        }
    }

    private static Sql curatorRows(Scope scope) {
        return Sql.of(
                        "from account_accounts a join territory_regions r on r.id = a.region_id where a.role = 'CURATOR' and a.enabled and ")
                .add(scope.regions("r"));
    }

    static ProblemException missing() {
        return ProblemException.notFound("Такого закрепления нет среди доступных вам");
    }

    private static Sql rows(Scope scope) {
        return Sql.of("from curator_assignment ca join cycle c on c.id = ca.cycle_id join school_schools s on"
                        + " s.id = ca.school_id join account_accounts a on a.id = ca.curator_id where ")
                .add(scope.schools("s"));
    }

    private static CuratorAssignmentView view(ResultSet row) throws SQLException {
        return new CuratorAssignmentView(
                row.getInt("id"),
                row.getInt("cycle_id"),
                row.getString("cycle_name"),
                row.getInt("school_id"),
                row.getString("school_code"),
                row.getString("school_name"),
                row.getInt("curator_id"),
                row.getString("curator_name"),
                AssignmentStatus.valueOf(row.getString("status")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getInt("version"));
    }
}
