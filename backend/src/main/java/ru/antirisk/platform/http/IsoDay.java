package ru.antirisk.platform.http;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day as the contract writes it, {@code 2021-12-31}; years of five digits are no dates to the database. */
final class IsoDay {
    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private IsoDay() {}

    /** The day, or null where the text is none. */
    static @Nullable LocalDate parse(String text) {
        try {
            return FORM.matcher(text).matches() ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
