package ru.antirisk.assessment;

import static ru.antirisk.assessment.AssessmentResultColumns.ACADEMIC_YEAR;
import static ru.antirisk.assessment.AssessmentResultColumns.AVERAGE_SCORE;
import static ru.antirisk.assessment.AssessmentResultColumns.COUNTS;
import static ru.antirisk.assessment.AssessmentResultColumns.GRADE;
import static ru.antirisk.assessment.AssessmentResultColumns.PARTICIPANTS;
import static ru.antirisk.assessment.AssessmentResultColumns.PROCEDURE;
import static ru.antirisk.assessment.AssessmentResultColumns.SCHOOL_CODE;
import static ru.antirisk.assessment.AssessmentResultColumns.STATE;
import static ru.antirisk.assessment.AssessmentResultColumns.SUBJECT;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ru.antirisk.access.Right;
import ru.antirisk.bulkimport.AllowedValues;
import ru.antirisk.bulkimport.ImportKind;
import ru.antirisk.bulkimport.ImportScope;
import ru.antirisk.bulkimport.Kind;
import ru.antirisk.catalogue.Terms;
import ru.antirisk.platform.merge.RowReader;
import ru.antirisk.platform.merge.Shown;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.Layout;
import ru.antirisk.school.SchoolColumns;
import ru.antirisk.school.SchoolImport;
import ru.antirisk.territory.MunicipalityColumns;

/** Results of schools in assessment procedures: a row per school, academic year, procedure, subject and grade. */
@ApplicationScoped
@ImportKind(
        value = "ASSESSMENT_RESULTS",
        title = "Результаты оценочных процедур",
        catalogue = AssessmentResultColumns.class,
        parameters = {"academicYear", "procedure", "subject", "grade"})
public class AssessmentResultImport implements Kind {
    private static final List<Column> COLUMNS = Stream.of(
                    List.of(SCHOOL_CODE, ACADEMIC_YEAR, PROCEDURE, SUBJECT, GRADE, PARTICIPANTS),
                    COUNTS,
                    List.of(AVERAGE_SCORE, STATE))
            .flatMap(List::stream)
            .toList();

    private static final List<AllowedValues> SHEETS =
            List.of(SchoolImport.SHEET, words("Процедуры", Procedure.KIND), words("Предметы", SubjectResource.KIND));

    private static AllowedValues words(String title, String kind) {
        return new AllowedValues(
                title, List.of("Код", "Название", "Другие названия"), scope -> Terms.words(kind, scope));
    }

    @Override
    public Right right() {
        return Right.EDIT_ASSESSMENT_RESULT;
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public List<AllowedValues> sheets() {
        return SHEETS;
    }

    @Override
    public String table() {
        return AssessmentResultColumns.TABLE;
    }

    @Override
    public List<String> object() {
        return AssessmentResultImportRows.KEY;
    }

    @Override
    public List<String> references() {
        return Stream.concat(Stream.of(SchoolColumns.TABLE, MunicipalityColumns.TABLE), Terms.TABLES.stream())
                .toList();
    }

    @Override
    public List<Shown> shown() {
        return List.of(
                SchoolImport.shown("school_id", SCHOOL_CODE),
                new Shown("academic_year", ACADEMIC_YEAR, "%1$s.academic_year || '/' || %1$s.academic_year + 1"),
                new Shown(
                        "procedure",
                        PROCEDURE,
                        "(select named.title from assessment_procedures named where named.id = %1$s.procedure)"),
                new Shown(
                        "subject_id",
                        SUBJECT,
                        "(select named.title from assessment_subjects named where named.id = %1$s.subject_id)"),
                new Shown("grade", GRADE, "%1$s.grade || ' класс'"));
    }

    /** A procedure of one grade need not name it. */
    @Override
    public boolean needs(Column column) {
        return column.required() && column != GRADE;
    }

    @Override
    public List<Column> missingParameters(Layout layout, Map<String, String> given) {
        return Kind.super.missingParameters(layout, given).stream()
                .filter(this::needs)
                .toList();
    }

    @Override
    public RowReader open(Layout layout, ImportScope scope) throws SQLException {
        return new AssessmentResultImportRows(scope);
    }
}
