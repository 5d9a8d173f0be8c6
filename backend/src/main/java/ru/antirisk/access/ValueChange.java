package ru.antirisk.access;

import org.jspecify.annotations.Nullable;

/**
 * A value before and after, as people read it.
 *
 * @param column name in the API
 * @param title in Russian
 * @param before null where there was none
 * @param after null where there is none
 */
public record ValueChange(
        String column,
        String title,
        @Nullable String before,
        @Nullable String after) {}
