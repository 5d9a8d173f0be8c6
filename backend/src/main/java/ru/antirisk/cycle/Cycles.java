package ru.antirisk.cycle;

import static ru.antirisk.platform.database.Database.integer;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.ObjectChange;
import ru.antirisk.access.ObjectHistory;
import ru.antirisk.access.Right;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.list.Export;
import ru.antirisk.platform.list.ListColumn;
import ru.antirisk.platform.list.Listing;
import ru.antirisk.platform.list.Lists;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.merge.Shown;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.russian.Spelling;
import ru.antirisk.territory.Territory;

/** Every read of cycles. */
@ApplicationScoped
class Cycles {
    private static final Listing<CycleView> CYCLES = Listing.of(Cycles::view)
            .from("""
                    cycle c
                    left join territory_municipalities m on m.id = c.municipality_id""")
            .sortedBy("code", "c.code")
            .sortedBy("name", "c.name collate russian")
            .sortedBy("startsOn", "c.starts_on")
            .sortedBy("endsOn", "c.ends_on")
            .order("c.starts_on desc, c.id");

    private static final String COLUMNS = """
            c.id, c.code, c.name, c.program, c.region_id, c.municipality_id, m.name as municipality_name,
            c.starts_on, c.ends_on, c.version,
            (select count(*)::integer from school_cycle_members ms where ms.cycle_id = c.id and\s""";

    private static final Export EXPORT = Export.of(
            "cycles",
            "Циклы",
            List.of(
                    ListColumn.of(CycleColumns.CODE, "c.code"),
                    ListColumn.of(CycleColumns.NAME, "c.name"),
                    ListColumn.of(CycleColumns.PROGRAM, "c.program"),
                    ListColumn.text("municipalityName", "Муниципалитет", "m.name"),
                    ListColumn.of(CycleColumns.STARTS_ON, "c.starts_on"),
                    ListColumn.of(CycleColumns.ENDS_ON, "c.ends_on")));

    private static final List<Shown> SHOWN = Stream.of(
                    CycleColumns.CODE,
                    CycleColumns.NAME,
                    CycleColumns.PROGRAM,
                    CycleColumns.STARTS_ON,
                    CycleColumns.ENDS_ON)
            .map(column -> Shown.of(column.inTable(), column))
            .toList();

    private final Lists lists;
    private final ObjectHistory history;

    Cycles(Lists lists, ObjectHistory history) {
        this.lists = lists;
        this.history = history;
    }

    /** What was changed of a cycle that the caller sees, the last first. */
    List<ObjectChange> history(int id, Scope scope) {
        return history.of("cycle", find(id, scope).id(), SHOWN);
    }

    Page<CycleView> list(CycleFilter filter, Scope scope) {
        String part = Spelling.sought(filter.q);
        return lists.answer(
                visible(scope).and("(c.name ilike '%' || ? || '%' or c.code ilike '%' || ? || '%')", part, part),
                EXPORT,
                filter);
    }

    /** @throws ProblemException NOT_FOUND (404) also outside of the scope */
    CycleView find(int id, Scope scope) {
        return lists.one(visible(scope).and("c.id = ?", id)).orElseThrow(Cycles::missing);
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

    private static Listing<CycleView> visible(Scope scope) {
        Sql columns = Sql.of(COLUMNS).add(scope.schoolIds("ms.school_id")).add(") as schools");
        return CYCLES.select(columns).where(scope.territory("c"));
    }

    private static CycleView view(ResultSet row) throws SQLException {
        return new CycleView(
                row.getInt("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("program"),
                row.getInt("region_id"),
                integer(row, "municipality_id"),
                row.getString("municipality_name"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getInt("schools"),
                row.getInt("version"));
    }
}
