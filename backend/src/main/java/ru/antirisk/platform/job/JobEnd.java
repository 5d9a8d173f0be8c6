package ru.antirisk.platform.job;

import org.jspecify.annotations.Nullable;

/**
 * How work ended.
 *
 * @param subject what it was done for
 * @param accountId whose work it was
 * @param failure in Russian, where status is FAILED
 */
public record JobEnd(
        int subject,
        int accountId,
        JobStatus status,
        @Nullable String failure) {}
