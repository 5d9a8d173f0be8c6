package ru.antirisk.school;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.antirisk.platform.problem.ProblemException;

/**
 * An academic year, 1 September to 31 August, written 2020/2021; in an address 2020-2021, in the database its first
 * year.
 */
public final class AcademicYear {
    private static final Pattern FORM = Pattern.compile("(\\d{4})[/-](\\d{4})");

    private AcademicYear() {}

    /**
     * The first year of the academic year.
     *
     * @throws ProblemException INVALID_INPUT where it is not two years that follow each other
     */
    public static int parse(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            int first = Integer.parseInt(form.group(1));
            if (Integer.parseInt(form.group(2)) == first + 1 && first >= 2000 && first <= 2100) {
                return first;
            }
        }
        throw ProblemException.invalid(
                "academicYear",
                "AcademicYear",
                "Учебный год пишется как 2020-2021: второй год на единицу больше первого");
    }

    public static String format(int first) {
        return first + "/" + (first + 1);
    }
}
