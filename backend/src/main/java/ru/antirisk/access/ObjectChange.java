package ru.antirisk.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody changed of an object at once.
 *
 * @param at when
 * @param byName who; null for the system itself
 * @param created whether the object was new
 * @param values that became others; none of an object that was new
 */
public record ObjectChange(Instant at, @Nullable String byName, boolean created, List<ValueChange> values) {}
