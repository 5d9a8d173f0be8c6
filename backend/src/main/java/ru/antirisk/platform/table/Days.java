package ru.antirisk.platform.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as people and programs write them. */
final class Days {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:T00:00(?::00)?)?");
    private static final Pattern RUSSIAN = Pattern.compile("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})(?: г\\.?)?");

    private Days() {}

    /** The date, null where the text is none. */
    static @Nullable LocalDate of(String text) {
        try {
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) {
                return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
            }
            Matcher russian = RUSSIAN.matcher(text);
            return russian.matches() ? LocalDate.of(number(russian, 3), number(russian, 2), number(russian, 1)) : null;
        } catch (DateTimeException e) {
            return null; // the 31st of February
        }
    }

    /** The day with this number in Excel: 1 is the first of January 1900, and 60 is a day that never was. */
    static LocalDate ofExcel(int number) {
        return LocalDate.of(1899, 12, number < 60 ? 31 : 30).plusDays(number);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
