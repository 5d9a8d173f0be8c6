package ru.antirisk.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.list.Export;
import ru.antirisk.platform.list.ListColumn;
import ru.antirisk.platform.list.Listing;
import ru.antirisk.platform.list.Lists;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.problem.ProblemException;

/** Every query on curators and their schools. */
@ApplicationScoped
class CuratorAssignments {
    private static final Listing<CuratorAssignmentView> ASSIGNMENTS = Listing.of(CuratorAssignments::view)
            .select("""
                    ca.id, ca.cycle_id, c.name as cycle_name, ca.school_id, s.code as school_code,
                    s.name as school_name, ca.curator_id, a.display_name as curator_name, ca.status, ca.starts_on,
                    ca.ends_on, ca.version""")
            .from("""
                    curator_assignment ca
                    join cycle c on c.id = ca.cycle_id
                    join school_schools s on s.id = ca.school_id
                    join account_accounts a on a.id = ca.curator_id""")
            .sortedBy("schoolName", "s.sort_key")
            .sortedBy("curatorName", "a.display_name collate russian")
            .sortedBy("startsOn", "ca.starts_on")
            .sortedBy("endsOn", "ca.ends_on")
            .order("s.sort_key, ca.starts_on, ca.id");

    private static final Listing<CuratorView> CURATORS = Listing.of(
                    row -> new CuratorView(row.getInt("id"), row.getString("display_name"), row.getInt("schools")))
            .from("""
                    account_accounts a
                    join territory_regions r on r.id = a.region_id""")
            .where("a.role = 'CURATOR' and a.enabled")
            .order("a.display_name collate russian, a.id");

    private static final String CURATOR = """
            a.id, a.display_name,
            (select count(distinct ca.school_id)::integer from cycle_curators_today ca
             where ca.curator_id = a.id and\s""";

    private static final Export EXPORT = Export.of(
            "curator-assignments",
            "Кураторы",
            List.of(
                    ListColumn.of(MembershipColumns.CYCLE, "c.code"),
                    ListColumn.of(MembershipColumns.SCHOOL_CODE, "s.code"),
                    ListColumn.text("schoolName", "Школа", "s.name"),
                    ListColumn.of(CuratorAssignmentColumns.CURATOR, "a.username"),
                    ListColumn.text("curatorName", "Имя куратора", "a.display_name"),
                    ListColumn.of(CuratorAssignmentColumns.STATUS, "ca.status"),
                    ListColumn.of(CuratorAssignmentColumns.STARTS_ON, "ca.starts_on"),
                    ListColumn.of(CuratorAssignmentColumns.ENDS_ON, "ca.ends_on")));

    private final Lists lists;
    private final CycleItems items;

    CuratorAssignments(Lists lists, CycleItems items) {
        this.lists = lists;
        this.items = items;
    }

    Page<CuratorAssignmentView> list(CycleItemFilter filter, Scope scope) {
        return lists.answer(items.narrowed(visible(scope), filter, scope), EXPORT, filter);
    }

    CuratorAssignmentView find(int id, Scope scope) {
        return lists.one(visible(scope).and("ca.id = ?", id)).orElseThrow(CuratorAssignments::missing);
    }

    /** Curators of the caller's region, with how many of the caller's schools each has today. */
    List<CuratorView> curators(Scope scope) {
        Sql columns = Sql.of(CURATOR).add(scope.schoolIds("ca.school_id")).add(") as schools");
        return lists.all(CURATORS.select(columns).where(scope.regions("r")));
    }

    /** A curator is a person with that role in the caller's region. */
    void requireCurator(int accountId, Scope scope) {
        if (!lists.exists(CURATORS.where(scope.regions("r")).and("a.id = ?", accountId))) {
            throw ProblemException.unknownReference("/curatorId", "Такого куратора в вашем регионе нет");
        }
    }

    static ProblemException missing() {
        return ProblemException.notFound("Такого закрепления нет среди доступных вам");
    }

    private static Listing<CuratorAssignmentView> visible(Scope scope) {
        return ASSIGNMENTS.where(scope.schools("s"));
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
