package ru.antirisk.work;

import org.jspecify.annotations.Nullable;

/**
 * What the sentence and the address of an item are made from: columns of {@link WorkSource#rows}.
 *
 * @param number 0 where the query gives none
 */
public record WorkRow(
        int objectId,
        @Nullable Integer schoolId,
        long number,
        @Nullable String name) {}
