package ru.antirisk.bulkimport;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a check found that a row of the file would change.
 *
 * @param line of the file, from 1
 * @param created whether the row would be new
 * @param object its natural key, in words
 * @param values that would be written; what would stay as it is is left out
 */
public record ImportChange(long line, boolean created, String object, List<Value> values) {
    /**
     * A value before and after, as people read it.
     *
     * @param column name in the API
     * @param title in Russian
     * @param before null where there is none yet
     * @param after that the file would write
     */
    public record Value(
            String column, String title, @Nullable String before, String after) {}
}
