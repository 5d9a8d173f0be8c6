package ru.antirisk.bulkimport;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.job.JobStatus;

/**
 * The last time that an import was taken back.
 *
 * @param status DONE when the import is taken back
 * @param removed rows that it had added and that went
 * @param restored rows that have again the values that they had before it
 * @param kept rows that stayed as they were: somebody had changed them since, or something refers to them
 * @param failure in Russian, why nothing was taken back, where status is FAILED
 */
public record ImportWithdrawal(
        int id,
        JobStatus status,
        long removed,
        long restored,
        long kept,
        @Nullable String failure,
        String createdByName,
        Instant createdAt) {}
