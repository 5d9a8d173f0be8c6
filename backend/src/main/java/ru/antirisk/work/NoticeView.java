package ru.antirisk.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice to the caller.
 *
 * @param kind stable key of what happened
 * @param text in Russian
 * @param address of the page in the SPA where it is seen
 * @param at when it was given
 * @param readAt null while it is unread
 */
public record NoticeView(
        int id,
        String kind,
        String text,
        String address,
        Instant at,
        @Nullable Instant readAt) {}
