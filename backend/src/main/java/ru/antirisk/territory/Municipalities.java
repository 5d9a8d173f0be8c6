package ru.antirisk.territory;

import jakarta.enterprise.context.ApplicationScoped;
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

@ApplicationScoped
public class Municipalities {
    static final List<ListColumn> STREAMED = List.of(
            ListColumn.value("oktmo", "ОКТМО"),
            ListColumn.text("name", "Наименование"),
            ListColumn.value("regionCode", "Код региона"),
            ListColumn.value("timeZone", "Часовой пояс"));

    private static final String NAME = "m.name collate russian";
    private static final Map<String, String> SORT = Map.of("oktmo", "m.oktmo", "name", NAME, "region", "r.code");

    private final Database database;
    private final Lists lists;

    Municipalities(Database database, Lists lists) {
        this.database = database;
        this.lists = lists;
    }

    Page<MunicipalityView> page(MunicipalityFilter filter, Scope scope) {
        return lists.page(columns(scope), rows(filter, scope), orderBy(filter), filter, Municipalities::view);
    }

    Sql stream(MunicipalityFilter filter, Scope scope) {
        return Sql.of("select m.oktmo, m.name, r.code as \"regionCode\", m.time_zone as \"timeZone\" ")
                .add(rows(filter, scope))
                .add(orderBy(filter));
    }

    /** @throws ProblemException NOT_FOUND (404) also outside of the scope */
    public MunicipalityView find(int id, Scope scope) {
        return database.first(
                        Sql.of("select " + columns(scope) + " ")
                                .add(rows(new MunicipalityFilter(), scope))
                                .add(" and m.id = ?", id),
                        Municipalities::view)
                .orElseThrow(Municipalities::missing);
    }

    static ProblemException missing() {
        return ProblemException.notFound("Такого муниципалитета нет среди доступных вам");
    }

    private static String columns(Scope scope) {
        // a school's user and a curator see their municipality, but of its schools only their own
        return "m.id, m.oktmo, m.name, m.region_id, r.name as region_name, m.time_zone,"
                + " coalesce(m.time_zone, default_time_zone(r.code)) as effective_time_zone, m.version,"
                + " (select count(*)::integer from territory_schools s where s.municipality_id = m.id and s.closed_on is null and "
                + scope.schools("s").inlined() + ") as schools";
    }

    private static Sql rows(MunicipalityFilter filter, Scope scope) {
        String q = filter.q == null || filter.q.isBlank() ? null : "%" + filter.q.strip() + "%";
        Sql rows = Sql.of("from municipality m join region r on r.id = m.region_id where ")
                .add(scope.municipalities("m"))
                .addIfPresent(" and m.region_id = ?", filter.regionId);
        return q == null ? rows : rows.add(" and (m.name ilike ? or m.oktmo like ?)", q, q);
    }

    private static String orderBy(MunicipalityFilter filter) {
        return filter.orderBy(SORT, NAME + ", m.id");
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
