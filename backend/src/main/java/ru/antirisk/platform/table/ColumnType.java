package ru.antirisk.platform.table;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands in a column, and its bounds. */
public sealed interface ColumnType {
    /** @param most characters */
    record Text(int most) implements ColumnType {}

    /** A whole number within bounds, both included. */
    record Whole(long least, long most) implements ColumnType {}

    /**
     * A decimal number.
     *
     * @param scale digits after the comma
     * @param least the bounds, both included, times 10 to the power of scale
     */
    record Decimal(int scale, long least, long most) implements ColumnType {}

    /** A date. */
    record Day() implements ColumnType {}

    /**
     * A text that has a form of its own.
     *
     * @param most characters
     * @param what it is, in Russian, in the nominative: «код ОО»
     * @param rule what is right, in Russian: «Код ОО — 6 цифр»
     * @param check what the form does not tell, for example a check digit; null where there is nothing
     * @param clean takes out what people add when they write it: spaces between groups of digits
     */
    record Code(
            Pattern form,
            int most,
            String what,
            String rule,
            @Nullable Predicate<String> check,
            UnaryOperator<String> clean)
            implements ColumnType {
        boolean holds(String text) {
            return text.length() <= most && form.matcher(text).matches() && (check == null || check.test(text));
        }

        /** Whether a check tells right codes from wrong ones of the same form. */
        boolean isChecked() {
            return check != null;
        }
    }

    /**
     * A value of an enumeration.
     *
     * @param values all of them
     * @param words by which each is known, as {@link ru.antirisk.platform.russian.Spelling#normal} leaves them
     * @param labels of all values, in their order
     */
    record Word(List<Enum<?>> values, Map<String, Enum<?>> words, String labels) implements ColumnType {}

    /** Yes or no. */
    record Flag() implements ColumnType {}

    /** The id of another object; files name it by its code instead. */
    record Reference() implements ColumnType {}
}
