package ru.antirisk.cycle;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Scope;
import ru.antirisk.bulkimport.ImportScope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Lookup;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.Row;
import ru.antirisk.school.SchoolDirectory;

/** The schools of a scope and the cycles that they can be in, as the rows of a file name them. */
final class CycleDirectory {
    record School(int id, int municipality, int region) {}

    record Cycle(int id, int region, @Nullable Integer municipality, LocalDate startsOn, LocalDate endsOn) {
        boolean takes(School school) {
            return region == school.region() && (municipality == null || municipality == school.municipality());
        }
    }

    private final Map<Integer, School> schools;
    private final Map<String, List<Cycle>> cycles = new HashMap<>();
    private final @Nullable String givenCycle;

    /** @param cycle the column whose parameter names the cycle of all rows */
    CycleDirectory(ImportScope imported, Column cycle) throws SQLException {
        givenCycle = imported.parameter(cycle.name());
        schools = schools(imported.connection(), imported.scope().schools("s"));
        Lookup.each(
                imported.connection(),
                Sql.of(
                                "select c.code, c.id, c.region_id, c.municipality_id, c.starts_on, c.ends_on from cycle c where ")
                        .add(imported.scope().territory("c")),
                row -> cycles.computeIfAbsent(row.getString(1), code -> new ArrayList<>())
                        .add(new Cycle(
                                row.getInt(2),
                                row.getInt(3),
                                Database.integer(row, "municipality_id"),
                                row.getObject(5, LocalDate.class),
                                row.getObject(6, LocalDate.class))));
    }

    /** All schools of the regions that the scope reads, by their codes: partners help across borders. */
    static Map<Integer, School> ofRegions(Connection connection, Scope scope) throws SQLException {
        return schools(
                connection,
                Sql.of("m.region_id in (select r.id from territory_regions r where ")
                        .add(scope.regions("r"))
                        .add(")"));
    }

    private static Map<Integer, School> schools(Connection connection, Sql which) throws SQLException {
        Map<Integer, School> schools = new HashMap<>();
        Lookup.each(
                connection,
                Sql.of("""
                                select s.code::integer, s.id, m.id, m.region_id
                                from school_schools s join territory_municipalities m on m.id = s.municipality_id
                                where\s""").add(which),
                row -> schools.put(row.getInt(1), new School(row.getInt(2), row.getInt(3), row.getInt(4))));
        return schools;
    }

    /** The school that the cell names; null after a fault. */
    @Nullable
    School school(Row row, Column column) {
        return school(row, column, schools);
    }

    /** The school that the cell names among these; null after a fault. */
    static @Nullable School school(Row row, Column column, Map<Integer, School> among) {
        Integer code = row.require(column) ? SchoolDirectory.code(row, column, among::containsKey) : null;
        if (code == null) {
            return null;
        }
        School school = among.get(code);
        if (school == null) {
            SchoolDirectory.unknown(row, column);
        }
        return school;
    }

    /** The cycle that the cell or the parameter names, where it is one for the school; null after a fault. */
    @Nullable
    Cycle cycle(Row row, Column column, @Nullable School school) {
        String code = row.blank(column) ? givenCycle : row.raw(column);
        if (code == null) {
            row.require(column);
            return null;
        }
        for (Cycle cycle : cycles.getOrDefault(code, List.of())) {
            if (school == null || cycle.takes(school)) {
                return cycle;
            }
        }
        row.fault(column, "UNKNOWN_CYCLE", "Цикла с кодом «" + code + "» на территории этой школы нет. Проверьте код");
        return null;
    }
}
