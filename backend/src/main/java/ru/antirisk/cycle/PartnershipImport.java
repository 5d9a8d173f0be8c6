package ru.antirisk.cycle;

import static ru.antirisk.cycle.PartnershipColumns.AGREEMENT_DATE;
import static ru.antirisk.cycle.PartnershipColumns.AGREEMENT_NUMBER;
import static ru.antirisk.cycle.PartnershipColumns.CYCLE;
import static ru.antirisk.cycle.PartnershipColumns.PARTNER_SCHOOL_CODE;
import static ru.antirisk.cycle.PartnershipColumns.SCHOOL_CODE;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Right;
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

/** Agreements of schools in cycles with partner schools. */
@ApplicationScoped
@ImportKind(
        value = "PARTNERSHIPS",
        title = "Школы-партнёры",
        catalogue = PartnershipColumns.class,
        parameters = "cycle")
public class PartnershipImport implements Kind {
    private static final Target TARGET = Target.of(
            PartnershipColumns.TABLE,
            List.of("cycle_id", "school_id", "partner_school_id"),
            List.of("agreement_number", "agreement_date"),
            true);

    @Override
    public Right right() {
        return Right.EDIT_PARTNERSHIP;
    }

    @Override
    public List<Column> columns() {
        return List.of(SCHOOL_CODE, CYCLE, PARTNER_SCHOOL_CODE, AGREEMENT_NUMBER, AGREEMENT_DATE);
    }

    @Override
    public List<AllowedValues> sheets() {
        return List.of(SchoolImport.SHEET, MembershipImport.SHEET);
    }

    @Override
    public String table() {
        return PartnershipColumns.TABLE;
    }

    @Override
    public List<String> object() {
        return List.of("cycle_id", "school_id", "partner_school_id");
    }

    @Override
    public List<String> references() {
        return List.of(SchoolColumns.TABLE, MunicipalityColumns.TABLE, CycleColumns.TABLE, MembershipColumns.TABLE);
    }

    @Override
    public List<Shown> shown() {
        return List.of(
                MembershipImport.shown(CYCLE),
                SchoolImport.shown("school_id", SCHOOL_CODE),
                SchoolImport.shown("partner_school_id", PARTNER_SCHOOL_CODE));
    }

    @Override
    public RowReader open(Layout layout, ImportScope scope) throws SQLException {
        return new Rows(scope);
    }

    private static final class Rows implements RowReader {
        private record Pair(Member member, int partner) {}

        private final CycleDirectory directory;
        private final Map<Integer, School> partners;
        private final MemberDirectory members;
        private final Set<Pair> known = new HashSet<>();
        private final Map<Pair, Long> seen = new HashMap<>();

        Rows(ImportScope imported) throws SQLException {
            directory = new CycleDirectory(imported, CYCLE);
            partners = CycleDirectory.ofRegions(imported.connection(), imported.scope());
            members = new MemberDirectory(imported);
            Lookup.each(
                    imported.connection(),
                    Sql.of("select cycle_id, school_id, partner_school_id from partnership where ")
                            .add(imported.scope().schoolIds("school_id")),
                    row -> known.add(new Pair(new Member(row.getInt(1), row.getInt(2)), row.getInt(3))));
        }

        @Override
        public Target target() {
            return TARGET;
        }

        @Override
        public void read(Row row, CopyRows rows) {
            School school = directory.school(row, SCHOOL_CODE);
            Cycle cycle = directory.cycle(row, CYCLE, school);
            School partner = CycleDirectory.school(row, PARTNER_SCHOOL_CODE, partners);
            String number = row.text(AGREEMENT_NUMBER);
            LocalDate date = row.day(AGREEMENT_DATE);
            Pair pair = pair(row, school, cycle, partner);
            if (pair != null && !row.isBad()) {
                rows.begin(TARGET.fields());
                rows.integer(pair.member().cycle());
                rows.integer(pair.member().school());
                rows.integer(pair.partner());
                rows.text(number);
                rows.day(date);
                rows.end(row.line());
            }
        }

        private @Nullable Pair pair(Row row, @Nullable School school, @Nullable Cycle cycle, @Nullable School partner) {
            if (school == null || cycle == null || partner == null) {
                return null;
            }
            Pair pair = new Pair(new Member(cycle.id(), school.id()), partner.id());
            members.check(row, SCHOOL_CODE, pair.member());
            if (partner.region() != cycle.region() || partner.id() == school.id()) {
                row.fault(
                        PARTNER_SCHOOL_CODE,
                        "UNKNOWN_PARTNER",
                        "Партнёр — другая школа в регионе цикла. Проверьте код");
            }
            if (!known.contains(pair)) {
                row.require(AGREEMENT_NUMBER);
                row.require(AGREEMENT_DATE);
            }
            Long before = seen.putIfAbsent(pair, row.line());
            if (before != null) {
                row.repeats(before, "тот же партнёр школы в том же цикле");
            }
            return pair;
        }
    }
}
