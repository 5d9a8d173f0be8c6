package ru.antirisk.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.list.Lists;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.problem.ProblemException;

/** Every query on partner schools. */
@ApplicationScoped
class Partnerships {
    private static final String COLUMNS = "p.id, p.cycle_id, p.school_id, s.code as school_code, s.name as school_name,"
            + " p.partner_school_id, ps.code as partner_code, ps.name as partner_name, p.agreement_number,"
            + " p.agreement_date, p.version";
    private static final Map<String, String> SORT =
            Map.of("schoolName", "s.sort_key", "partnerSchoolName", "ps.sort_key", "agreementDate", "p.agreement_date");

    private final Database database;
    private final Lists lists;

    Partnerships(Database database, Lists lists) {
        this.database = database;
        this.lists = lists;
    }

    Page<PartnershipView> page(CycleItemFilter filter, Scope scope) {
        Sql rows = rows(scope)
                .addIfPresent(" and p.cycle_id = ?", filter.cycleId)
                .addIfPresent(" and p.school_id = ?", filter.schoolId);
        return lists.page(COLUMNS, rows, filter.orderBy(SORT, "s.sort_key, p.id"), filter, Partnerships::view);
    }

    PartnershipView find(int id, Scope scope) {
        Sql sql = Sql.of("select " + COLUMNS + " ").add(rows(scope)).add(" and p.id = ?", id);
        return database.first(sql, Partnerships::view).orElseThrow(Partnerships::missing);
    }

    /** A partner may be a school of another municipality of the region: strong schools help across borders. */
    void requirePartner(int schoolId, int cycleId) {
        Sql sql = Sql.of(
                "select 1 from school_schools s join territory_municipalities m on m.id = s.municipality_id join cycle c on"
                        + " c.region_id = m.region_id where s.id = ? and c.id = ?",
                schoolId,
                cycleId);
        if (!database.exists(sql)) {
            throw ProblemException.unknownReference("/partnerSchoolId", "Такой школы в регионе цикла нет");
        }
    }

    static ProblemException missing() {
        return ProblemException.notFound("Такого договора нет среди доступных вам");
    }

    private static Sql rows(Scope scope) {
        return Sql.of("from partnership p join school_schools s on s.id = p.school_id join school_schools ps on"
                        + " ps.id = p.partner_school_id where ")
                .add(scope.schools("s"));
    }

    private static PartnershipView view(ResultSet row) throws SQLException {
        return new PartnershipView(
                row.getInt("id"),
                row.getInt("cycle_id"),
                row.getInt("school_id"),
                row.getString("school_code"),
                row.getString("school_name"),
                row.getInt("partner_school_id"),
                row.getString("partner_code"),
                row.getString("partner_name"),
                row.getString("agreement_number"),
                row.getObject("agreement_date", LocalDate.class),
                row.getInt("version"));
    }
}
