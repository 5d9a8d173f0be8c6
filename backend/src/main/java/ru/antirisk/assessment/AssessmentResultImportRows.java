package ru.antirisk.assessment;

import static ru.antirisk.assessment.AssessmentResultColumns.ACADEMIC_YEAR;
import static ru.antirisk.assessment.AssessmentResultColumns.AVERAGE_SCORE;
import static ru.antirisk.assessment.AssessmentResultColumns.BANDS;
import static ru.antirisk.assessment.AssessmentResultColumns.CONFIRMATION;
import static ru.antirisk.assessment.AssessmentResultColumns.COUNTS;
import static ru.antirisk.assessment.AssessmentResultColumns.GRADE;
import static ru.antirisk.assessment.AssessmentResultColumns.MARKS;
import static ru.antirisk.assessment.AssessmentResultColumns.PARTICIPANTS;
import static ru.antirisk.assessment.AssessmentResultColumns.PROCEDURE;
import static ru.antirisk.assessment.AssessmentResultColumns.SCHOOL_CODE;
import static ru.antirisk.assessment.AssessmentResultColumns.STATE;
import static ru.antirisk.assessment.AssessmentResultColumns.SUBJECT;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.CountState;
import ru.antirisk.bulkimport.ImportScope;
import ru.antirisk.catalogue.Term;
import ru.antirisk.catalogue.TermDirectory;
import ru.antirisk.platform.merge.CopyRows;
import ru.antirisk.platform.merge.RowReader;
import ru.antirisk.platform.merge.Target;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.ColumnType.Decimal;
import ru.antirisk.platform.table.FirstLines;
import ru.antirisk.platform.table.Row;
import ru.antirisk.school.AcademicYear;
import ru.antirisk.school.SchoolDirectory;

/** Reads results. Numbers of a row that contradict each other are a fault of the row. */
final class AssessmentResultImportRows implements RowReader {
    static final List<String> KEY = List.of("school_id", "academic_year", "procedure", "subject_id", "grade");

    private static final int[] IN_BANDS = places(BANDS);
    private static final int[] IN_MARKS = places(MARKS);
    private static final int[] IN_CONFIRMATION = places(CONFIRMATION);

    private static final int SCALE = ((Decimal) AVERAGE_SCORE.type()).scale();
    private static final Target TARGET = Target.of(
            AssessmentResultColumns.TABLE,
            KEY,
            Stream.concat(
                            Stream.of(PARTICIPANTS, AVERAGE_SCORE), // then the counts
                            COUNTS.stream())
                    .map(Column::inTable)
                    .toList(),
            false);

    private final SchoolDirectory schools;
    private final TermDirectory procedures;
    private final TermDirectory subjects;
    private final @Nullable String givenYear;
    private final @Nullable String givenProcedure;
    private final @Nullable String givenSubject;
    private final @Nullable String givenGrade;

    /** Rows of one assessment lie together, school by school. */
    private final FirstLines lines = new FirstLines();

    private final Map<Assessment, Integer> slices = new HashMap<>();

    /** By the numbers of the procedures. */
    private final Map<Integer, List<Integer>> gradesOf = new HashMap<>();

    private record Assessment(int year, int procedure, int subject, int grade) {}

    /** Nearly all rows of a file are of one year. */
    private String lastYearText = "";

    private int lastYear;

    /** Of the row being read. */
    private final long[] counts = new long[COUNTS.size()];

    AssessmentResultImportRows(ImportScope imported) throws SQLException {
        schools = SchoolDirectory.load(imported.connection(), imported.scope());
        procedures = TermDirectory.load(imported.connection(), Procedure.KIND, imported.scope());
        subjects = TermDirectory.load(imported.connection(), SubjectResource.KIND, imported.scope());
        givenYear = imported.parameter(ACADEMIC_YEAR.name());
        givenProcedure = imported.parameter(PROCEDURE.name());
        givenSubject = imported.parameter(SUBJECT.name());
        givenGrade = imported.parameter(GRADE.name());
    }

    @Override
    public Target target() {
        return TARGET;
    }

    @Override
    public void read(Row row, CopyRows rows) {
        refuseHidden(row);
        int school = schools.find(row, SCHOOL_CODE);
        int year = year(row);
        Term procedure = term(row, PROCEDURE, procedures, year, givenProcedure);
        Term subject = term(row, SUBJECT, subjects, year, givenSubject);
        int grade = procedure == null ? 0 : grade(row, procedure);
        for (int i = 0; i < counts.length; i++) {
            counts[i] = row.whole(COUNTS.get(i));
        }
        long participants = participants(row, row.whole(PARTICIPANTS));
        long average = row.decimal(AVERAGE_SCORE);
        if (row.isBad() || procedure == null || subject == null) {
            return;
        }
        Assessment assessment = new Assessment(year, procedure.number(), subject.number(), grade);
        int slice = slices.computeIfAbsent(assessment, each -> slices.size());
        int before = lines.putIfAbsent(slice * schools.count() + school, row.line());
        if (before > 0) {
            row.repeats(before, "та же процедура, предмет и класс той же школы за тот же учебный год");
            return;
        }
        rows.begin(TARGET.fields());
        rows.integer(schools.id(school));
        rows.smallint(year);
        rows.smallint(procedure.number());
        rows.smallint(subject.number());
        rows.smallint(grade);
        rows.integer(participants);
        rows.numeric(average, SCALE);
        rows.integer(counts[0]); // failed is older than the other counts, which are narrower
        for (int i = 1; i < counts.length; i++) {
            rows.smallint(counts[i]);
        }
        rows.end(row.line());
    }

    /** What was shown to those who do not see small counts is no data. */
    private static void refuseHidden(Row row) {
        CountState state = row.word(STATE, CountState.class);
        if (state == CountState.ROUNDED || state == CountState.SUPPRESSED) {
            row.fault(
                    STATE,
                    "SUPPRESSED_VALUE",
                    "Числа этой строки скрыты: её выгрузили для тех, кому малые числа не показывают. Загрузите строку из"
                            + " исходной таблицы");
        }
    }

    private int year(Row row) {
        if (!row.says(ACADEMIC_YEAR, lastYearText) || lastYearText.isEmpty()) {
            lastYear = AcademicYear.read(row, ACADEMIC_YEAR, givenYear);
            lastYearText = lastYear == 0 ? "" : row.raw(ACADEMIC_YEAR);
        }
        return lastYear;
    }

    private static @Nullable Term term(Row row, Column column, TermDirectory terms, int year, @Nullable String given) {
        Term last = terms.saidAgain(row, column, year);
        if (last != null) {
            return last;
        }
        String text = given;
        if (row.decides(column, given != null)) {
            text = row.require(column) ? row.text(column) : null;
        }
        if (text == null || year == 0) {
            return null;
        }
        Term term = terms.named(text, year);
        if (term == null) {
            terms.unknown(row, column, text, year);
        }
        return term;
    }

    /** That of the row, or the only one that the procedure has. */
    private int grade(Row row, Term procedure) {
        List<Integer> grades = gradesOf.computeIfAbsent(procedure.number(), each -> Procedure.grades(procedure));
        long grade = row.whole(GRADE);
        if (grade == Row.NONE && !row.isBad()) {
            if (givenGrade != null) {
                grade = Integer.parseInt(givenGrade);
            } else if (grades.size() == 1) {
                return grades.get(0);
            } else {
                row.fault(GRADE, "REQUIRED", "Укажите класс: " + procedure.title() + " — это " + listed(grades));
                return 0;
            }
        }
        if (grade != Row.NONE && !grades.contains((int) grade)) {
            row.fault(
                    GRADE,
                    "WRONG_GRADE",
                    "Класс " + grade + " не подходит: " + procedure.title() + " — это " + listed(grades));
        }
        return (int) grade;
    }

    private static String listed(List<Integer> grades) {
        return grades.stream().map(String::valueOf).collect(Collectors.joining(", "))
                + (grades.size() == 1 ? " класс" : " классы");
    }

    /** How many there were, said or counted; a fault where other counts contradict. */
    private long participants(Row row, long said) {
        long bands = sum(IN_BANDS);
        long marks = sum(IN_MARKS);
        long participants = said != Row.NONE ? said : bands != Row.NONE ? bands : marks;
        if (row.isBad()) {
            return participants;
        }
        if (participants == Row.NONE) {
            row.fault(PARTICIPANTS, "REQUIRED", "Укажите, сколько было участников");
            return participants;
        }
        checkSum(row, participants, bands, "по полосам баллов вместе");
        checkSum(row, participants, marks, "отметок вместе");
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > participants) {
                row.fault(
                        COUNTS.get(i),
                        "MORE_THAN_PARTICIPANTS",
                        "Больше, чем участников: " + counts[i] + " из " + participants + ". Проверьте числа");
            }
        }
        long compared = sum(IN_CONFIRMATION);
        if (compared > participants) {
            row.fault(
                    CONFIRMATION.get(0),
                    "COUNTS_DISAGREE",
                    "Подтвердили, повысили и понизили вместе " + compared + ", а участников " + participants
                            + ". Проверьте числа");
        }
        return participants;
    }

    private static void checkSum(Row row, long participants, long sum, String what) {
        if (sum != Row.NONE && sum != participants) {
            row.fault(
                    PARTICIPANTS,
                    "COUNTS_DISAGREE",
                    "Участников " + participants + ", а " + what + " " + sum + ". Проверьте числа");
        }
    }

    /** NONE where one of them is not known. */
    private long sum(int[] places) {
        long sum = 0;
        for (int place : places) {
            if (counts[place] == Row.NONE) {
                return Row.NONE;
            }
            sum += counts[place];
        }
        return sum;
    }

    /** Where these columns stand among all counts. */
    private static int[] places(List<Column> columns) {
        return columns.stream().mapToInt(COUNTS::indexOf).toArray();
    }
}
