package ru.antirisk.platform.russian;

import java.math.BigDecimal;
import java.util.Locale;

/** Numbers and words as a Russian reader expects them. */
public final class Russian {
    private Russian() {}

    /** Without idle zeros and with a decimal comma: 0.940 is «0,94». */
    public static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** The form of a noun that goes with the number: 1 школа, 2 школы, 5 школ. */
    public static String plural(long number, String one, String few, String many) {
        long tens = number % 100;
        long units = number % 10;
        if (units == 1 && tens != 11) {
            return one;
        }
        return units >= 2 && units <= 4 && (tens < 12 || tens > 14) ? few : many;
    }

    /** The number with its noun: «1 школа», «3 000 школ», thousands apart. */
    public static String counted(long number, String one, String few, String many) {
        return grouped(number) + " " + plural(number, one, few, many);
    }

    /** Thousands apart, by a space that does not break: «3 000». */
    public static String grouped(long number) {
        return Long.toString(number).replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\u00a0");
    }

    /** «в 1 оценочной процедуре», «в 2 оценочных процедурах» */
    public static String inProcedures(long number) {
        boolean single = number % 10 == 1 && number % 100 != 11;
        return "в " + number + (single ? " оценочной процедуре" : " оценочных процедурах");
    }

    /** «2019/2020» of the first year. */
    public static String academicYear(int firstYear) {
        return firstYear + "/" + (firstYear + 1);
    }

    public static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** For the middle of a sentence: «ИСБШ» stays as it is, «Группа» does not. */
    public static String uncapitalizedSentence(String text) {
        boolean abbreviation = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return abbreviation ? text : uncapitalized(text);
    }

    public static String uncapitalized(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
