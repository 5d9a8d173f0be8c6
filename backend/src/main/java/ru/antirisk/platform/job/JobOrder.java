package ru.antirisk.platform.job;

import org.jspecify.annotations.Nullable;

/**
 * Work that somebody wants done.
 *
 * @param kind of a {@link Job}
 * @param subject what it is done for: an id of the kind's own
 * @param accountId whose work it is
 * @param title in Russian, for people
 * @param address of the thing in the API
 * @param lane works of one lane run one after the other, in the order in which they were wanted; null: it waits for none
 */
public record JobOrder(
        String kind,
        int subject,
        int accountId,
        String title,
        String address,
        JobUnit unit,
        @Nullable String lane) {}
