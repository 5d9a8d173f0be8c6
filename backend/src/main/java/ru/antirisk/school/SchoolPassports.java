package ru.antirisk.school;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.list.Export;
import ru.antirisk.platform.list.ListColumn;
import ru.antirisk.platform.list.Listing;
import ru.antirisk.platform.list.Lists;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.table.Column;
import ru.antirisk.work.Watches;

/** Social passports of an academic year, of all schools: who has filled theirs in, and what has changed in a year. */
@ApplicationScoped
class SchoolPassports {
    private static final String YEAR = "y.year || '/' || y.year + 1";

    /** A school that was closed before the year began owes no passport. */
    private static final String FROM = """
            school s
            left join territory_municipalities m on m.id = s.municipality_id
            cross join lateral (select coalesce(?::integer,
                academic_year_of(local_today(m.time_zone))) as year) y
            left join social_passport p on p.school_id = s.id and p.academic_year = y.year
            left join social_passport b on b.school_id = s.id and b.academic_year = y.year - 1""";

    private static final Listing<SchoolPassportView> PASSPORTS = Listing.of(SchoolPassports::view)
            .select("s.id, s.code, s.name, s.municipality_id, m.name as municipality_name, " + YEAR
                    + " as academic_year, p.school_id is not null as filled, b.school_id is not null as compared, "
                    + passport("p", "now_") + ", " + passport("b", "before_"))
            .sortedBy("name", "s.sort_key")
            .sortedBy("code", "s.code")
            .sortedBy("municipality", "m.name collate russian")
            .sortedByOptional("students", "p.students")
            .order("s.sort_key, s.id");

    private static final Export EXPORT = Export.of(
            "social-passports",
            "Социальные паспорта",
            Stream.concat(
                            Stream.of(
                                    ListColumn.of(SocialPassportColumns.SCHOOL_CODE, "s.code"),
                                    ListColumn.text("schoolName", "Школа", "s.name"),
                                    ListColumn.text("municipalityName", "Муниципалитет", "m.name"),
                                    ListColumn.of(SocialPassportColumns.ACADEMIC_YEAR, YEAR)),
                            SocialPassportColumns.NUMBERS.stream()
                                    .map(number -> ListColumn.of(number, "p." + number.inTable())))
                    .collect(Collectors.toUnmodifiableList()));

    private final Lists lists;
    private final SchoolSearch search;

    SchoolPassports(Lists lists, SchoolSearch search) {
        this.lists = lists;
        this.search = search;
    }

    Page<SchoolPassportView> list(SocialPassportFilter filter, Scope scope) {
        Integer year = filter.academicYear == null ? null : AcademicYear.parse(filter.academicYear);
        Listing<SchoolPassportView> found = PASSPORTS
                .from(Sql.of(FROM, year))
                .where(scope.schools("s"))
                .where("s.closed_on is null or s.closed_on >= make_date(y.year, 9, 1) or p.school_id is not null")
                .and("s.municipality_id = ?", filter.municipalityId)
                .and("(p.school_id is not null) = ?", filter.filled)
                .and(Watches.filter(filter.watched, "s.id", scope))
                .and(search.condition(filter.q, scope));
        return lists.answer(found, EXPORT, filter);
    }

    /** All that {@link SocialPassports#view} reads. */
    private static String passport(String alias, String prefix) {
        return Stream.concat(
                        Stream.of("school_id", "academic_year", "version"),
                        SocialPassportColumns.NUMBERS.stream().map(Column::inTable))
                .map(name -> alias + "." + name + " as " + prefix + name)
                .collect(Collectors.joining(", "));
    }

    private static SchoolPassportView view(ResultSet row) throws SQLException {
        boolean filled = row.getBoolean("filled");
        return new SchoolPassportView(
                row.getInt("id"),
                row.getString("code"),
                row.getString("name"),
                row.getInt("municipality_id"),
                row.getString("municipality_name"),
                row.getString("academic_year"),
                filled,
                filled ? SocialPassports.view(row, "now_") : null,
                row.getBoolean("compared") ? SocialPassports.view(row, "before_") : null);
    }
}
