package ru.antirisk.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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

/** Every query on partner schools. */
@ApplicationScoped
class Partnerships {
    private static final Listing<PartnershipView> PARTNERSHIPS = Listing.of(Partnerships::view)
            .select("""
                    p.id, p.cycle_id, p.school_id, s.code as school_code, s.name as school_name, p.partner_school_id,
                    ps.code as partner_code, ps.name as partner_name, p.agreement_number, p.agreement_date,
                    p.version""")
            .from("""
                    partnership p
                    join cycle c on c.id = p.cycle_id
                    join school_schools s on s.id = p.school_id
                    join school_schools ps on ps.id = p.partner_school_id""")
            .sortedBy("schoolName", "s.sort_key")
            .sortedBy("partnerSchoolName", "ps.sort_key")
            .sortedBy("agreementDate", "p.agreement_date")
            .order("s.sort_key, p.id");

    private static final Export EXPORT = Export.of(
            "partnerships",
            "Школы-партнёры",
            List.of(
                    ListColumn.of(PartnershipColumns.CYCLE, "c.code"),
                    ListColumn.of(PartnershipColumns.SCHOOL_CODE, "s.code"),
                    ListColumn.text("schoolName", "Школа", "s.name"),
                    ListColumn.of(PartnershipColumns.PARTNER_SCHOOL_CODE, "ps.code"),
                    ListColumn.text("partnerSchoolName", "Школа-партнёр", "ps.name"),
                    ListColumn.of(PartnershipColumns.AGREEMENT_NUMBER, "p.agreement_number"),
                    ListColumn.of(PartnershipColumns.AGREEMENT_DATE, "p.agreement_date")));

    private final Database database;
    private final Lists lists;
    private final CycleItems items;

    Partnerships(Database database, Lists lists, CycleItems items) {
        this.database = database;
        this.lists = lists;
        this.items = items;
    }

    Page<PartnershipView> list(CycleItemFilter filter, Scope scope) {
        return lists.answer(items.narrowed(visible(scope), filter, scope), EXPORT, filter);
    }

    PartnershipView find(int id, Scope scope) {
        return lists.one(visible(scope).and("p.id = ?", id)).orElseThrow(Partnerships::missing);
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

    private static Listing<PartnershipView> visible(Scope scope) {
        return PARTNERSHIPS.where(scope.schools("s"));
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
