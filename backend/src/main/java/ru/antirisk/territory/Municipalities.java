package ru.antirisk.territory;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.list.Export;
import ru.antirisk.platform.list.ListColumn;
import ru.antirisk.platform.list.Listing;
import ru.antirisk.platform.list.Lists;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.russian.Spelling;

@ApplicationScoped
public class Municipalities {
    private static final Listing<MunicipalityView> MUNICIPALITIES = Listing.of(Municipalities::view)
            .from("""
                    municipality m
                    join region r on r.id = m.region_id""")
            .sortedBy("oktmo", "m.oktmo")
            .sortedBy("name", "m.name collate russian")
            .sortedBy("region", "r.code")
            .order("m.name collate russian, m.id");

    private static final String COLUMNS = """
            m.id, m.oktmo, m.name, m.region_id, r.name as region_name, m.time_zone,
            coalesce(m.time_zone, default_time_zone(r.code)) as effective_time_zone, m.version,
            (select count(*)::integer from territory_schools s
             where s.municipality_id = m.id and s.closed_on is null and\s""";

    private static final Export EXPORT = Export.of(
            "municipalities",
            "Муниципалитеты",
            List.of(
                    ListColumn.of(MunicipalityColumns.OKTMO, "m.oktmo"),
                    ListColumn.of(MunicipalityColumns.NAME, "m.name"),
                    ListColumn.of(MunicipalityColumns.REGION_CODE, "r.code"),
                    ListColumn.of(MunicipalityColumns.TIME_ZONE, "m.time_zone")));

    private final Lists lists;

    Municipalities(Lists lists) {
        this.lists = lists;
    }

    Page<MunicipalityView> list(MunicipalityFilter filter, Scope scope) {
        String part = Spelling.sought(filter.q);
        Listing<MunicipalityView> found = visible(scope)
                .and("m.region_id = ?", filter.regionId)
                .and("(m.name ilike '%' || ? || '%' or m.oktmo like '%' || ? || '%')", part, part);
        return lists.answer(found, EXPORT, filter);
    }

    /** @throws ProblemException NOT_FOUND (404) also outside of the scope */
    public MunicipalityView find(int id, Scope scope) {
        return lists.one(visible(scope).and("m.id = ?", id)).orElseThrow(Municipalities::missing);
    }

    static ProblemException missing() {
        return ProblemException.notFound("Такого муниципалитета нет среди доступных вам");
    }

    private static Listing<MunicipalityView> visible(Scope scope) {
        // a school's user and a curator see their municipality, but of its schools only their own
        Sql columns = Sql.of(COLUMNS).add(scope.schools("s")).add(") as schools");
        return MUNICIPALITIES.select(columns).where(scope.municipalities("m"));
    }

    private static MunicipalityView view(ResultSet row) throws SQLException {
        return new MunicipalityView(
                row.getInt("id"),
                row.getString("oktmo"),
                row.getString("name"),
                row.getInt("region_id"),
                row.getString("region_name"),
                row.getString("time_zone"),
                row.getString("effective_time_zone"),
                row.getInt("schools"),
                row.getInt("version"));
    }
}
