package ru.antirisk.work;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.http.Identified;
import ru.antirisk.platform.job.JobStatus;
import ru.antirisk.platform.job.JobUnit;

/**
 * Long work: an import, a run.
 *
 * @param kind stable key of what is done
 * @param title in Russian
 * @param address of what it is done for
 * @param status where it stands
 * @param unit what {@code done} and {@code total} count
 * @param done how many units so far
 * @param total null where it is not known
 * @param share of the work that is done, 0 to 1; null where it is not known
 * @param failure in Russian, why nothing was written, where status is FAILED
 * @param attempts how often it was begun: again after the death of a server
 * @param cancelAsked it ends at the next place where it may
 */
public record BackgroundWorkView(
        int id,
        String kind,
        String title,
        String address,
        JobStatus status,
        JobUnit unit,
        long done,
        @Nullable Long total,
        @Nullable Double share,
        @Nullable String failure,
        int attempts,
        boolean cancelAsked,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt)
        implements Identified {}
