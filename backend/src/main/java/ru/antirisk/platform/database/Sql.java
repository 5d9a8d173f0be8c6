package ru.antirisk.platform.database;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement being put together: text with {@code ?} places, and the values for them in the same order. */
public final class Sql {
    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();

    private Sql() {}

    public static Sql of(String text, @Nullable Object... values) {
        return new Sql().add(text, values);
    }

    public Sql add(String fragment, @Nullable Object... fragmentValues) {
        text.append(fragment);
        Collections.addAll(values, fragmentValues);
        return this;
    }

    public Sql add(Sql other) {
        text.append(other.text);
        values.addAll(other.values);
        return this;
    }

    /** Adds the fragment with its one value, or nothing where the value is absent: an optional filter. */
    public Sql addIfPresent(String fragment, @Nullable Object value) {
        return value == null ? this : add(fragment, value);
    }

    public String text() {
        return text.toString();
    }

    public List<@Nullable Object> values() {
        return Collections.unmodifiableList(values);
    }

    /**
     * The statement with its values written into it as literals, for {@code COPY}, which takes no parameters.
     *
     * @throws IllegalArgumentException for a value that is no number, text, boolean, date or enum
     */
    public String inlined() {
        StringBuilder result = new StringBuilder(text.length() + 16 * values.size());
        int next = 0;
        boolean quoted = false; // a ? in a literal or a quoted name is no place
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted ? c == quote : c == '\'' || c == '"') {
                quoted = !quoted;
                quote = c;
            }
            if (c == '?' && !quoted) {
                result.append(literal(values.get(next++)));
            } else {
                result.append(c);
            }
        }
        return result.toString();
    }

    private static String literal(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof java.time.temporal.Temporal || value instanceof Enum<?> || value instanceof String) {
            String string = value.toString();
            if (string.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("NUL in a literal");
            }
            // standard_conforming_strings is on in every supported PostgreSQL: only the quote needs doubling
            return "'" + string.replace("'", "''") + "'";
        }
        throw new IllegalArgumentException("no literal for " + value.getClass());
    }
}
