package ru.antirisk.school;

import static ru.antirisk.school.SocialPassportColumns.ACADEMIC_YEAR;
import static ru.antirisk.school.SocialPassportColumns.NUMBERS;
import static ru.antirisk.school.SocialPassportColumns.SCHOOL_CODE;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Right;
import ru.antirisk.bulkimport.AllowedValues;
import ru.antirisk.bulkimport.ImportKind;
import ru.antirisk.bulkimport.ImportScope;
import ru.antirisk.bulkimport.Kind;
import ru.antirisk.platform.merge.CopyRows;
import ru.antirisk.platform.merge.RowReader;
import ru.antirisk.platform.merge.Shown;
import ru.antirisk.platform.merge.Target;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.Layout;
import ru.antirisk.platform.table.Row;
import ru.antirisk.territory.MunicipalityColumns;

/** Social passports of schools. */
@ApplicationScoped
@ImportKind(
        value = "SOCIAL_PASSPORTS",
        title = "Социальные паспорта",
        catalogue = SocialPassportColumns.class,
        parameters = "academicYear")
public class SocialPassportImport implements Kind {
    private static final Target TARGET = Target.of(
            SocialPassportColumns.TABLE,
            List.of("school_id", "academic_year"),
            NUMBERS.stream().map(Column::inTable).toList(),
            true);

    @Override
    public Right right() {
        return Right.EDIT_SOCIAL_PASSPORT;
    }

    @Override
    public List<Column> columns() {
        return Stream.concat(Stream.of(SCHOOL_CODE, ACADEMIC_YEAR), NUMBERS.stream())
                .toList();
    }

    @Override
    public List<AllowedValues> sheets() {
        return List.of(SchoolImport.SHEET);
    }

    @Override
    public String table() {
        return SocialPassportColumns.TABLE;
    }

    @Override
    public List<String> object() {
        return List.of("school_id", "academic_year");
    }

    @Override
    public List<String> references() {
        return List.of(SchoolColumns.TABLE, MunicipalityColumns.TABLE);
    }

    @Override
    public List<Shown> shown() {
        return List.of(
                SchoolImport.shown("school_id", SCHOOL_CODE),
                new Shown("academic_year", ACADEMIC_YEAR, "%1$s.academic_year || '/' || %1$s.academic_year + 1"));
    }

    @Override
    public RowReader open(Layout layout, ImportScope scope) throws SQLException {
        return new Rows(scope);
    }

    private static final class Rows implements RowReader {
        private record Key(int school, int year) {}

        private final SchoolDirectory schools;
        private final @Nullable String givenYear;
        private final Map<Key, Long> seen = new HashMap<>();

        Rows(ImportScope imported) throws SQLException {
            schools = SchoolDirectory.load(imported.connection(), imported.scope());
            givenYear = imported.parameter(ACADEMIC_YEAR.name());
        }

        @Override
        public Target target() {
            return TARGET;
        }

        /** A school without a number has no passport yet: its row is that of a list to be filled in. */
        @Override
        public void read(Row row, CopyRows rows) {
            int school = schools.find(row, SCHOOL_CODE);
            int year = AcademicYear.read(row, ACADEMIC_YEAR, givenYear);
            long[] numbers = NUMBERS.stream().mapToLong(row::whole).toArray();
            if (row.isBad() || NUMBERS.stream().allMatch(row::blank)) {
                return;
            }
            Long before = seen.putIfAbsent(new Key(school, year), row.line());
            if (before != null) {
                row.repeats(before, "та же школа за тот же учебный год");
                return;
            }
            rows.begin(TARGET.fields());
            rows.integer(schools.id(school));
            rows.smallint(year);
            for (long number : numbers) {
                rows.integer(number);
            }
            rows.end(row.line());
        }
    }
}
