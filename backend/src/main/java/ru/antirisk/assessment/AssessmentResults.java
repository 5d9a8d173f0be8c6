package ru.antirisk.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.CountState;
import ru.antirisk.access.Scope;
import ru.antirisk.access.SmallCounts;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.list.Export;
import ru.antirisk.platform.list.ListColumn;
import ru.antirisk.platform.list.Listing;
import ru.antirisk.platform.list.Lists;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.table.Column;
import ru.antirisk.school.AcademicYear;
import ru.antirisk.school.SchoolSearch;

/** Results of the schools a caller sees. */
@ApplicationScoped
class AssessmentResults {
    private static final String YEAR = "r.academic_year || '/' || r.academic_year + 1";
    private static final String LOW = "round(100.0 * coalesce(r.failed, r.mark2) / nullif(r.participants, 0), 1)";

    private static final Shown EXACT = new Shown(true);
    private static final Shown GUARDED = new Shown(false);

    private final Lists lists;
    private final SchoolSearch search;

    AssessmentResults(Lists lists, SchoolSearch search) {
        this.lists = lists;
        this.search = search;
    }

    Page<AssessmentResultView> list(AssessmentResultFilter filter, Scope scope) {
        Shown shown = SmallCounts.seenBy(scope) ? EXACT : GUARDED;
        Listing<AssessmentResultView> found = shown.listing
                .where(scope.schools("s"))
                .and("r.school_id = ?", filter.schoolId)
                .and("s.code = ?", filter.schoolCode)
                .and("s.municipality_id = ?", filter.municipalityId)
                .and(
                        "r.academic_year = ?",
                        filter.academicYear == null ? null : AcademicYear.parse(filter.academicYear))
                .and("p.code = ?", filter.procedure)
                .and("u.code = ?", filter.subject)
                .and("r.grade = ?", filter.grade)
                .and(search.condition(filter.q, scope));
        return lists.answer(found, shown.export, filter);
    }

    /** The list and its file, with small counts or without. */
    private static final class Shown {
        private final Listing<AssessmentResultView> listing;
        private final Export export;

        Shown(boolean exact) {
            SmallCounts counts = SmallCounts.of(
                    exact,
                    "r.participants",
                    AssessmentResultColumns.COUNTS.stream()
                            .map(column -> "r." + column.inTable())
                            .toList());
            String heads = counts.heads("r.participants");
            String low = counts.share(LOW);
            String average = counts.mean("r.average_score");
            listing = Listing.of(AssessmentResults::view)
                    .select("r.school_id, s.code as school_code, s.name as school_name, s.municipality_id,"
                            + " m.name as municipality_name, r.academic_year, p.code as procedure,"
                            + " p.title as procedure_title, u.code as subject, u.title as subject_title, r.grade, "
                            + counts.state() + " as state, " + heads + " as participants, " + low + " as low_share, "
                            + average + " as average_score, "
                            + AssessmentResultColumns.COUNTS.stream()
                                    .map(column -> counts.count("r." + column.inTable()) + " as " + column.inTable())
                                    .collect(Collectors.joining(", ")))
                    .from("""
                            assessment_result r
                            join school_schools s on s.id = r.school_id
                            left join territory_municipalities m on m.id = s.municipality_id
                            left join assessment_procedures p on p.id = r.procedure
                            left join assessment_subjects u on u.id = r.subject_id""")
                    .sortedBy("name", "s.sort_key")
                    .sortedBy("code", "s.code")
                    .sortedBy("municipality", "m.name collate russian")
                    .sortedBy("academicYear", "r.academic_year")
                    .sortedBy("procedure", "p.title collate russian")
                    .sortedBy("subject", "u.title collate russian")
                    .sortedBy("grade", "r.grade")
                    .order("s.sort_key, s.id, r.academic_year desc, r.procedure, r.subject_id, r.grade");
            export = Export.of(
                            "assessment-results",
                            "Результаты",
                            Stream.of(
                                            Stream.of(
                                                    ListColumn.of(AssessmentResultColumns.SCHOOL_CODE, "s.code"),
                                                    ListColumn.text("schoolName", "Школа", "s.name"),
                                                    ListColumn.text("municipalityName", "Муниципалитет", "m.name"),
                                                    ListColumn.of(AssessmentResultColumns.ACADEMIC_YEAR, YEAR),
                                                    ListColumn.of(AssessmentResultColumns.PROCEDURE, "p.title"),
                                                    ListColumn.of(AssessmentResultColumns.SUBJECT, "u.title"),
                                                    ListColumn.of(AssessmentResultColumns.GRADE, "r.grade"),
                                                    ListColumn.of(AssessmentResultColumns.PARTICIPANTS, heads)),
                                            AssessmentResultColumns.COUNTS.stream()
                                                    .map(column -> ListColumn.of(
                                                            column, counts.count("r." + column.inTable()))),
                                            Stream.of(
                                                    ListColumn.of(AssessmentResultColumns.AVERAGE_SCORE, average),
                                                    ListColumn.value("lowShare", "Доля низких результатов, %", low),
                                                    ListColumn.of(AssessmentResultColumns.STATE, counts.state())))
                                    .flatMap(columns -> columns)
                                    .collect(Collectors.toUnmodifiableList()))
                    .ordered("r.school_id, r.academic_year, r.procedure, r.subject_id, r.grade");
        }
    }

    private static AssessmentResultView view(ResultSet row) throws SQLException {
        int year = row.getInt("academic_year");
        String procedure = row.getString("procedure");
        String subject = row.getString("subject");
        return new AssessmentResultView(
                row.getInt("school_id"),
                row.getString("school_code"),
                row.getString("school_name"),
                row.getInt("municipality_id"),
                row.getString("municipality_name"),
                AcademicYear.format(year),
                procedure,
                row.getString("procedure_title"),
                subject,
                row.getString("subject_title"),
                row.getInt("grade"),
                CountState.valueOf(row.getString("state")),
                Database.integer(row, "participants"),
                row.getBigDecimal("low_share"),
                row.getBigDecimal("average_score"),
                count(row, AssessmentResultColumns.FAILED),
                count(row, AssessmentResultColumns.TO50),
                count(row, AssessmentResultColumns.FROM51TO60),
                count(row, AssessmentResultColumns.FROM61TO70),
                count(row, AssessmentResultColumns.FROM71TO90),
                count(row, AssessmentResultColumns.FROM91TO99),
                count(row, AssessmentResultColumns.EXACTLY100),
                count(row, AssessmentResultColumns.BELOW60),
                count(row, AssessmentResultColumns.FROM80),
                count(row, AssessmentResultColumns.MARK2),
                count(row, AssessmentResultColumns.MARK3),
                count(row, AssessmentResultColumns.MARK4),
                count(row, AssessmentResultColumns.MARK5),
                count(row, AssessmentResultColumns.CONFIRMED),
                count(row, AssessmentResultColumns.RAISED),
                count(row, AssessmentResultColumns.LOWERED),
                Comparability.obstacle(procedure, year, subject));
    }

    private static @Nullable Integer count(ResultSet row, Column column) throws SQLException {
        return Database.integer(row, column.inTable());
    }
}
