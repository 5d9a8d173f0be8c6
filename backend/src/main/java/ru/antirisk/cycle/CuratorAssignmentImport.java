package ru.antirisk.cycle;

import static ru.antirisk.cycle.CuratorAssignmentColumns.CURATOR;
import static ru.antirisk.cycle.CuratorAssignmentColumns.CYCLE;
import static ru.antirisk.cycle.CuratorAssignmentColumns.ENDS_ON;
import static ru.antirisk.cycle.CuratorAssignmentColumns.SCHOOL_CODE;
import static ru.antirisk.cycle.CuratorAssignmentColumns.STARTS_ON;
import static ru.antirisk.cycle.CuratorAssignmentColumns.STATUS;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.antirisk.access.Right;
import ru.antirisk.account.AccountColumns;
import ru.antirisk.bulkimport.AllowedValues;
import ru.antirisk.bulkimport.ImportKind;
import ru.antirisk.bulkimport.ImportScope;
import ru.antirisk.bulkimport.Kind;
import ru.antirisk.cycle.CycleDirectory.Cycle;
import ru.antirisk.cycle.CycleDirectory.School;
import ru.antirisk.cycle.MemberDirectory.Member;
import ru.antirisk.platform.database.Lookup;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.merge.CopyRows;
import ru.antirisk.platform.merge.RowReader;
import ru.antirisk.platform.merge.Shown;
import ru.antirisk.platform.merge.Target;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.Layout;
import ru.antirisk.platform.table.Row;
import ru.antirisk.school.SchoolColumns;
import ru.antirisk.school.SchoolImport;
import ru.antirisk.territory.MunicipalityColumns;

/** Assignments of curators to the schools of a cycle; without days and a state, appointed for the time of the cycle. */
@ApplicationScoped
@ImportKind(
        value = "CURATOR_ASSIGNMENTS",
        title = "Закрепление кураторов",
        catalogue = CuratorAssignmentColumns.class,
        parameters = "cycle")
public class CuratorAssignmentImport implements Kind {
    private static final List<String> KEY = List.of("cycle_id", "school_id", "curator_id", "starts_on");
    private static final Target TARGET =
            Target.of(CuratorAssignmentColumns.TABLE, KEY, List.of("status", "ends_on"), true);

    /** The curators that a file may name. */
    private static final AllowedValues SHEET = new AllowedValues(
            "Кураторы",
            List.of(CURATOR.title(), "Имя"),
            scope -> Sql.of("select a.username, a.display_name from account_accounts a join territory_regions r"
                            + " on r.id = a.region_id where a.role = 'CURATOR' and a.enabled and ")
                    .add(scope.regions("r"))
                    .add(" order by a.username"));

    @Override
    public Right right() {
        return Right.EDIT_CURATOR_ASSIGNMENT;
    }

    @Override
    public List<Column> columns() {
        return List.of(SCHOOL_CODE, CYCLE, CURATOR, STARTS_ON, ENDS_ON, STATUS);
    }

    /** The days and the state that a new assignment lacks are those of its cycle. */
    @Override
    public boolean needs(Column column) {
        return column.key();
    }

    @Override
    public List<AllowedValues> sheets() {
        return List.of(SchoolImport.SHEET, MembershipImport.SHEET, SHEET);
    }

    @Override
    public String table() {
        return CuratorAssignmentColumns.TABLE;
    }

    @Override
    public List<String> object() {
        return KEY;
    }

    @Override
    public List<String> references() {
        return List.of(
                SchoolColumns.TABLE,
                MunicipalityColumns.TABLE,
                CycleColumns.TABLE,
                MembershipColumns.TABLE,
                AccountColumns.TABLE);
    }

    @Override
    public List<Shown> shown() {
        return List.of(
                MembershipImport.shown(CYCLE),
                SchoolImport.shown("school_id", SCHOOL_CODE),
                new Shown(
                        "curator_id",
                        CURATOR,
                        "(select named.display_name from account_accounts named where named.id = %1$s.curator_id)"));
    }

    @Override
    public RowReader open(Layout layout, ImportScope scope) throws SQLException {
        return new Rows(scope);
    }

    private static final class Rows implements RowReader {
        private record Key(Member member, int curator, LocalDate start) {}

        private final CycleDirectory directory;
        private final CuratorDirectory curators;
        private final MemberDirectory members;
        private final Set<Key> known = new HashSet<>();
        private final Map<Key, Long> seen = new HashMap<>();

        Rows(ImportScope imported) throws SQLException {
            directory = new CycleDirectory(imported, CYCLE);
            curators = new CuratorDirectory(imported);
            members = new MemberDirectory(imported);
            Lookup.each(
                    imported.connection(),
                    Sql.of("select cycle_id, school_id, curator_id, starts_on from curator_assignment where ")
                            .add(imported.scope().schoolIds("school_id")),
                    row -> known.add(new Key(
                            new Member(row.getInt(1), row.getInt(2)),
                            row.getInt(3),
                            row.getObject(4, LocalDate.class))));
        }

        @Override
        public Target target() {
            return TARGET;
        }

        @Override
        public void read(Row row, CopyRows rows) {
            School school = directory.school(row, SCHOOL_CODE);
            Cycle cycle = directory.cycle(row, CYCLE, school);
            Integer curator = row.require(CURATOR) ? curators.curator(row, CURATOR, cycle) : null;
            AssignmentStatus status = row.word(STATUS, AssignmentStatus.class);
            LocalDate start = row.day(STARTS_ON);
            LocalDate end = row.day(ENDS_ON);
            if (row.isBad() || school == null || cycle == null || curator == null) {
                return;
            }
            Key key = new Key(new Member(cycle.id(), school.id()), curator, start == null ? cycle.startsOn() : start);
            check(row, key, end == null ? cycle.endsOn() : end, end != null);
            if (!row.isBad()) {
                boolean fresh = !known.contains(key);
                rows.begin(TARGET.fields());
                rows.integer(cycle.id());
                rows.integer(school.id());
                rows.integer(curator);
                rows.day(key.start());
                rows.word(fresh && status == null ? AssignmentStatus.APPOINTED : status);
                rows.day(fresh && end == null ? cycle.endsOn() : end);
                rows.end(row.line());
            }
        }

        private void check(Row row, Key key, LocalDate end, boolean given) {
            members.check(row, SCHOOL_CODE, key.member());
            if ((given || !known.contains(key)) && end.isBefore(key.start())) {
                row.fault(ENDS_ON, "PERIOD", "Закрепление кончается раньше, чем начинается. Проверьте даты");
            }
            Long before = seen.putIfAbsent(key, row.line());
            if (before != null) {
                row.repeats(before, "тот же куратор той же школы с того же дня");
            }
        }
    }
}
