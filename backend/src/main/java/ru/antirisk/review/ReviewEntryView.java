package ru.antirisk.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did to an object under review; kept for ever.
 *
 * @param action stable key, for example {@code APPROVE}
 * @param title the action in Russian
 * @param fromState state before the action
 * @param toState state after it
 * @param at when
 * @param byName who, by the name that people see
 * @param reason in the words of whoever did it; null where no reason was given
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
