package ru.antirisk.cycle;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.antirisk.bulkimport.ImportScope;
import ru.antirisk.cycle.CycleDirectory.Cycle;
import ru.antirisk.cycle.CycleDirectory.School;
import ru.antirisk.cycle.MemberDirectory.Member;
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
            List.of("reason", "joined_on", "left_on", "outcome", "leaving_reason"),
            true,
            List.of("curator_id integer"),
            CuratorAppointments.MISSING);

    private final CycleDirectory directory;
    private final CuratorDirectory curators;
    private final Map<Member, Known> known = new HashMap<>();
    private final Map<Member, Long> seen = new HashMap<>();

    /** A membership as the table has it. */
    private record Known(LocalDate joinedOn, @Nullable LocalDate leftOn) {}

    MembershipImportRows(ImportScope imported) throws SQLException {
        this.directory = new CycleDirectory(imported, MembershipColumns.CYCLE);
        this.curators = new CuratorDirectory(imported);
        Lookup.each(
                imported.connection(),
                Sql.of("select cycle_id, school_id, joined_on, left_on from membership where ")
                        .add(imported.scope().schoolIds("school_id")),
                row -> known.put(
                        new Member(row.getInt(1), row.getInt(2)),
                        new Known(row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class))));
    }

    @Override
    public Target target() {
        return TARGET;
    }

    @Override
    public void read(Row row, CopyRows rows) {
        School school = directory.school(row, MembershipColumns.SCHOOL_CODE);
        Cycle cycle = directory.cycle(row, MembershipColumns.CYCLE, school);
        Integer curator = curators.curator(row, MembershipColumns.CURATOR, cycle);
        String reason = row.text(MembershipColumns.REASON);
        LocalDate joinedOn = row.day(MembershipColumns.JOINED_ON);
        LocalDate leftOn = row.day(MembershipColumns.LEFT_ON);
        MembershipOutcome outcome = row.word(MembershipColumns.OUTCOME, MembershipOutcome.class);
        String leavingReason = row.text(MembershipColumns.LEAVING_REASON);
        if (school == null || cycle == null) {
            return;
        }
        Member member = new Member(cycle.id(), school.id());
        Long before = seen.putIfAbsent(member, row.line());
        if (before != null) {
            row.repeats(before, "та же школа в том же цикле");
        }
        checkLeaving(row, known.getOrDefault(member, new Known(cycle.startsOn(), null)), joinedOn, leftOn, outcome);
        if (!row.isBad()) {
            rows.begin(TARGET.fields());
            rows.integer(cycle.id());
            rows.integer(school.id());
            rows.text(reason);
            rows.day(joinedOn);
            rows.day(leftOn);
            rows.word(outcome);
            rows.text(leavingReason);
            rows.integer(curator == null ? Row.NONE : curator);
            rows.end(row.line());
        }
    }

    /** Who leaves does so after having joined, and with an outcome. */
    private static void checkLeaving(
            Row row,
            Known present,
            @Nullable LocalDate joinedOn,
            @Nullable LocalDate leftOn,
            @Nullable MembershipOutcome outcome) {
        LocalDate joins = joinedOn == null ? present.joinedOn() : joinedOn;
        LocalDate leaves = leftOn == null ? present.leftOn() : leftOn;
        if (leaves != null && leaves.isBefore(joins)) {
            row.fault(
                    MembershipColumns.LEFT_ON,
                    "PERIOD",
                    "Школа выходит раньше, чем начала участвовать. Проверьте даты");
        }
        if (present.leftOn() == null && leftOn != null && outcome == null) {
            row.require(MembershipColumns.OUTCOME);
        }
        if (leaves == null && outcome != null) {
            row.fault(
                    MembershipColumns.LEFT_ON,
                    "REQUIRED",
                    "Есть итог участия, но нет дня, когда школа вышла. Заполните его");
        }
    }

    @Override
    public void finish(Connection connection, long tx) throws SQLException {
        CuratorAppointments.appointStaged(connection);
    }
}
