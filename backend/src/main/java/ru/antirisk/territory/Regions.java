package ru.antirisk.territory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.list.Lists;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.list.PageQuery;
import ru.antirisk.platform.problem.ProblemException;

@ApplicationScoped
public class Regions {
    private static final String COLUMNS = "r.id, r.code, r.name, r.version";
    private static final Map<String, String> SORT = Map.of("code", "r.code", "name", "r.name collate russian");

    private final Database database;
    private final Lists lists;

    Regions(Database database, Lists lists) {
        this.database = database;
        this.lists = lists;
    }

    Page<RegionView> page(PageQuery query, Scope scope) {
        return lists.page(COLUMNS, rows(scope), query.orderBy(SORT, "r.code, r.id"), query, Regions::view);
    }

    /** @throws ProblemException NOT_FOUND (404) also outside of the scope */
    public RegionView find(int id, Scope scope) {
        return database.first(
                        Sql.of("select " + COLUMNS + " ").add(rows(scope)).add(" and r.id = ?", id), Regions::view)
                .orElseThrow(Regions::missing);
    }

    static ProblemException missing() {
        return ProblemException.notFound("Такого региона нет среди доступных вам");
    }

    private static Sql rows(Scope scope) {
        return Sql.of("from region r where ").add(scope.regions("r"));
    }

    private static RegionView view(java.sql.ResultSet row) throws java.sql.SQLException {
        return new RegionView(row.getInt("id"), row.getString("code"), row.getString("name"), row.getInt("version"));
    }
}
