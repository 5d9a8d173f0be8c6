package ru.antirisk.cycle;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.antirisk.bulkimport.ImportScope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Lookup;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.merge.CopyRows;
import ru.antirisk.platform.merge.RowReader;
import ru.antirisk.platform.merge.Target;
import ru.antirisk.platform.table.Row;
import ru.antirisk.school.SchoolDirectory;

/** Reads memberships; a curator in the row is appointed for the time of the cycle. */
final class MembershipImportRows implements RowReader {
    private static final Target TARGET = new Target(
            MembershipColumns.TABLE,
            List.of("cycle_id", "school_id"),
            List.of("reason"),
            true,
            List.of("curator_id integer"),
            CuratorAppointments.MISSING);

    private record School(int id, int municipality, int region) {}

    private record Cycle(int id, int region, @Nullable Integer municipality) {
        boolean takes(School school) {
            return region == school.region() && (municipality == null || municipality == school.municipality());
        }
    }

    private final Map<Integer, School> schools = new HashMap<>();
    private final Map<String, List<Cycle>> cycles = new HashMap<>();
    private final Map<String, Integer> curators = new HashMap<>();
    private final Map<Long, Long> seen = new HashMap<>();
    private final @Nullable String givenCycle;

    MembershipImportRows(ImportScope imported) throws SQLException {
        Connection connection = imported.connection();
        this.givenCycle = imported.parameter(MembershipColumns.CYCLE.name());
        Lookup.each(
                connection,
                Sql.of("select s.code::integer, s.id, m.id, m.region_id from school_schools s"
                                + " join territory_municipalities m on m.id = s.municipality_id where ")
                        .add(imported.scope().schools("s")),
                row -> schools.put(row.getInt(1), new School(row.getInt(2), row.getInt(3), row.getInt(4))));
        Lookup.each(
                connection,
                Sql.of("select c.code, c.id, c.region_id, c.municipality_id from cycle c where ")
                        .add(imported.scope().territory("c")),
                row -> cycles.computeIfAbsent(row.getString(1), code -> new ArrayList<>())
                        .add(new Cycle(row.getInt(2), row.getInt(3), Database.integer(row, "municipality_id"))));
        Lookup.each(
                connection,
                Sql.of("select username, region_id, id from account_accounts where role = 'CURATOR' and enabled"),
                row -> curators.put(row.getString(1) + " " + row.getInt(2), row.getInt(3)));
    }

    @Override
    public Target target() {
        return TARGET;
    }

    @Override
    public void read(Row row, CopyRows rows) {
        School school = school(row);
        Cycle cycle = cycle(row, school);
        Integer curator = curator(row, cycle);
        String reason = row.text(MembershipColumns.REASON);
        if (school == null || cycle == null) {
            return;
        }
        Long before = seen.putIfAbsent(((long) cycle.id() << 32) + school.id(), row.line());
        if (before != null) {
            row.repeats(before, "та же школа в том же цикле");
        }
        if (!row.isBad()) {
            rows.begin(TARGET.fields());
            rows.integer(cycle.id());
            rows.integer(school.id());
            rows.text(reason);
            rows.integer(curator == null ? Row.NONE : curator);
            rows.end(row.line());
        }
    }

    private @Nullable School school(Row row) {
        Integer code = row.require(MembershipColumns.SCHOOL_CODE)
                ? SchoolDirectory.code(row, MembershipColumns.SCHOOL_CODE)
                : null;
        if (code == null) {
            return null;
        }
        School school = schools.get(code);
        if (school == null) {
            SchoolDirectory.unknown(row, MembershipColumns.SCHOOL_CODE);
        }
        return school;
    }

    private @Nullable Cycle cycle(Row row, @Nullable School school) {
        String code = row.blank(MembershipColumns.CYCLE) ? givenCycle : row.raw(MembershipColumns.CYCLE);
        if (code == null) {
            row.require(MembershipColumns.CYCLE);
            return null;
        }
        for (Cycle cycle : cycles.getOrDefault(code, List.of())) {
            if (school == null || cycle.takes(school)) {
                return cycle;
            }
        }
        row.fault(
                MembershipColumns.CYCLE,
                "UNKNOWN_CYCLE",
                "Цикла с кодом «" + code + "» на территории этой школы нет. Проверьте код");
        return null;
    }

    private @Nullable Integer curator(Row row, @Nullable Cycle cycle) {
        String name = row.text(MembershipColumns.CURATOR);
        if (name == null || cycle == null) {
            return null;
        }
        Integer curator = curators.get(name + " " + cycle.region());
        if (curator == null) {
            row.fault(
                    MembershipColumns.CURATOR,
                    "UNKNOWN_CURATOR",
                    "Куратора " + row.quoted(MembershipColumns.CURATOR)
                            + " в регионе нет. Укажите имя пользователя с ролью «Куратор»");
        }
        return curator;
    }

    @Override
    public void finish(Connection connection, long tx) throws SQLException {
        CuratorAppointments.appointStaged(connection);
    }
}
