package ru.antirisk.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did to an object under review; kept for ever.
 *
 * @param title the action in Russian
 * @param undone whether a later entry takes it back
 */
public record ReviewEntryView(
        long id,
        String action,
        String title,
        String fromState,
        String toState,
        Instant at,
        String byName,
        @Nullable String reason,
        boolean undone) {}
