package ru.antirisk.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Right;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.list.Lists;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.territory.Territory;

/** Every read of cycles. */
@ApplicationScoped
class Cycles {
    private static final Map<String, String> SORT = Map.of(
            "code", "c.code", "name", "c.name collate russian", "startsOn", "c.starts_on", "endsOn", "c.ends_on");

    private final Database database;
    private final Lists lists;

    Cycles(Database database, Lists lists) {
        this.database = database;
        this.lists = lists;
    }

    Page<CycleView> page(CycleFilter filter, Scope scope) {
        Sql rows = rows(scope);
        if (filter.q != null && !filter.q.isBlank()) {
            String part = "%" + filter.q.strip() + "%";
            rows.add(" and (c.name ilike ? or c.code ilike ?)", part, part);
        }
        return lists.page(columns(scope), rows, filter.orderBy(SORT, "c.starts_on desc, c.id"), filter, Cycles::view);
    }

    /** @throws ProblemException NOT_FOUND (404) also outside of the scope */
    CycleView find(int id, Scope scope) {
        Sql sql = Sql.of("select " + columns(scope) + " ").add(rows(scope)).add(" and c.id = ?", id);
        return database.first(sql, Cycles::view).orElseThrow(Cycles::missing);
    }

    /**
     * The cycle, for a change of what belongs to it as a whole.
     *
     * @throws ProblemException NOT_FOUND (404) outside of the scope; FORBIDDEN (403) where the role lacks the right, or a
     *     coordinator means a cycle of the whole region
     */
    CycleView find(int id, Scope scope, Right right) {
        scope.require(right);
        CycleView cycle = find(id, scope);
        requireManaged(cycle.regionId(), cycle.municipalityId(), scope);
        return cycle;
    }

    static void requireManaged(int regionId, @Nullable Integer municipalityId, Scope scope) {
        if (!new Territory(regionId, municipalityId).isManagedBy(scope)) {
            throw new ProblemException(
                    CycleProblem.REGIONAL_CYCLE, "Это цикл всего региона: его меняет региональный оператор");
        }
    }

    static ProblemException missing() {
        return ProblemException.notFound("Такого цикла нет среди доступных вам");
    }

    private static String columns(Scope scope) {
        return "c.id, c.code, c.name, c.program, c.region_id, c.municipality_id, m.name as municipality_name,"
                + " c.starts_on, c.ends_on, c.version, (select count(*)::integer from membership ms where"
                + " ms.cycle_id = c.id and " + scope.schoolIds("ms.school_id").inlined() + ") as schools";
    }

    private static Sql rows(Scope scope) {
        return Sql.of("from cycle c left join territory_municipalities m on m.id = c.municipality_id where ")
                .add(scope.territory("c"));
    }

    private static CycleView view(ResultSet row) throws SQLException {
        return new CycleView(
                row.getInt("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("program"),
                row.getInt("region_id"),
                Database.integer(row, "municipality_id"),
                row.getString("municipality_name"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getInt("schools"),
                row.getInt("version"));
    }
}
