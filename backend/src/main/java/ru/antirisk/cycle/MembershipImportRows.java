package ru.antirisk.cycle;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.antirisk.bulkimport.ImportScope;
import ru.antirisk.cycle.CycleDirectory.Cycle;
import ru.antirisk.cycle.CycleDirectory.School;
import ru.antirisk.platform.database.Lookup;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.merge.CopyRows;
import ru.antirisk.platform.merge.RowReader;
import ru.antirisk.platform.merge.Target;
import ru.antirisk.platform.table.Row;

/** Reads memberships; a curator in the row is appointed for the time of the cycle. */
final class MembershipImportRows implements RowReader {
    private static final Target TARGET = new Target(
            MembershipColumns.TABLE,
            List.of("cycle_id", "school_id"),
            List.of("reason"),
            true,
            List.of("curator_id integer"),
            CuratorAppointments.MISSING);

    private final CycleDirectory directory;
    private final Map<String, Integer> curators = new HashMap<>();
    private final Map<Long, Long> seen = new HashMap<>();

    MembershipImportRows(ImportScope imported) throws SQLException {
        this.directory = new CycleDirectory(imported, MembershipColumns.CYCLE);
        Lookup.each(
                imported.connection(),
                Sql.of("select username, region_id, id from account_accounts where role = 'CURATOR' and enabled"),
                row -> curators.put(row.getString(1) + " " + row.getInt(2), row.getInt(3)));
    }

    @Override
    public Target target() {
        return TARGET;
    }

    @Override
    public void read(Row row, CopyRows rows) {
        School school = directory.school(row, MembershipColumns.SCHOOL_CODE);
        Cycle cycle = directory.cycle(row, MembershipColumns.CYCLE, school);
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
