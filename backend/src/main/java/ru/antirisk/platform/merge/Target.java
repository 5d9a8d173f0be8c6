package ru.antirisk.platform.merge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table that rows are merged into, and how. A cell that is blank changes nothing.
 *
 * @param key columns of the natural key, which is unique in the table
 * @param values the other columns that a file sets
 * @param versioned whether the table has a version that an update raises
 * @param extras columns of the staged rows that the table lacks, with their types: {@code curator_id integer}
 * @param extraDifference condition on a staged row s that makes it differ although its values are equal
 */
public record Target(
        String table,
        List<String> key,
        List<String> values,
        boolean versioned,
        List<String> extras,
        @Nullable String extraDifference) {

    public static Target of(String table, List<String> key, List<String> values, boolean versioned) {
        return new Target(table, key, values, versioned, List.of(), null);
    }

    /** Whether new rows may go straight into the table, because it takes all that they hold. */
    public boolean takesAll() {
        return extras.isEmpty();
    }

    /** Number of fields that a row has: its key, values and extras, in this order. */
    public int fields() {
        return key.size() + values.size() + extras.size();
    }
}
