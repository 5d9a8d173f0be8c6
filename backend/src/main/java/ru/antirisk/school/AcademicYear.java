package ru.antirisk.school;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.Row;

/**
 * An academic year, 1 September to 31 August, written 2020/2021; in an address 2020-2021, in the database its first
 * year.
 */
public final class AcademicYear {
    private static final Pattern FORM = Pattern.compile("(\\d{4})[/-](\\d{4})");

    private static final Pattern DASH = Pattern.compile("[-–—]");

    /** The academic year of what a file brings. */
    public static final Column COLUMN = Column.code(
                    "academicYear",
                    "Учебный год",
                    9,
                    "20[0-9]{2}/20[0-9]{2}",
                    "учебный год",
                    "Учебный год пишут двумя годами: 2020/2021")
            .cleaned(text -> DASH.matcher(text).replaceAll("/")) // as in an address
            .checked(AcademicYear::isOne)
            .means("Учебный год: 2020/2021")
            .example("2020/2021");

    private AcademicYear() {}

    /** Whether these are two years that follow each other. */
    public static boolean isOne(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return false;
        }
        int first = Integer.parseInt(form.group(1));
        return Integer.parseInt(form.group(2)) == first + 1 && first >= 2000 && first <= 2100;
    }

    /** The first year of an academic year that is one. */
    public static int first(String text) {
        return Integer.parseInt(text.substring(0, 4));
    }

    /**
     * The first year of the academic year.
     *
     * @throws ProblemException INVALID_INPUT where it is not two years that follow each other
     */
    public static int parse(String text) {
        if (isOne(text)) {
            return first(text);
        }
        throw ProblemException.invalid(
                "academicYear",
                "ACADEMIC_YEAR",
                "Учебный год пишется как 2020-2021: второй год на единицу больше первого");
    }

    public static String format(int first) {
        return first + "/" + (first + 1);
    }

    /** The first year of the academic year that the day lies in. */
    public static int of(LocalDate day) {
        return day.getMonthValue() < Month.SEPTEMBER.getValue() ? day.getYear() - 1 : day.getYear();
    }

    /** The first year of the academic year that is asked for, or of that of today. */
    public static int orToday(@Nullable String asked, Clock clock) {
        return asked == null ? of(LocalDate.now(clock)) : parse(asked);
    }

    /**
     * The first year of the academic year of a row, 0 after a fault.
     *
     * @param given what holds for all rows where the cell is blank
     */
    public static int read(Row row, Column column, @Nullable String given) {
        String year = row.decides(column, given != null) ? (row.require(column) ? row.code(column) : null) : given;
        return year == null ? 0 : first(year);
    }
}
