package ru.antirisk.platform.job;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Signals;
import ru.antirisk.platform.database.Signals.Subscription;
import ru.antirisk.platform.database.Sql;

/** Waits for long work of any replica; who waits holds neither a thread nor a connection, and asks nothing. */
@ApplicationScoped
public class JobWaits {
    private final Signals signals;
    private final Database database;

    JobWaits(Signals signals, Database database) {
        this.signals = signals;
        this.database = database;
    }

    /** An item, on a worker thread, when the work is over or the seconds have passed. */
    public Uni<Boolean> over(String kind, int subject, int seconds) {
        if (seconds == 0) {
            return Uni.createFrom().item(true);
        }
        return told(kind, subject, status -> status == null || status.over())
                .select()
                .where(status -> status.over() || isOver(kind, subject))
                .toUni()
                .map(status -> true)
                .ifNoItem()
                .after(Duration.ofSeconds(seconds))
                .recoverWithItem(false)
                .emitOn(Infrastructure.getDefaultWorkerPool());
    }

    /** An item, on a worker thread, now and after each change; many changes at once may be one item. */
    public Multi<JobStatus> changes(String kind, int subject) {
        return told(kind, subject, status -> true);
    }

    /** Status of each change that is wanted; QUEUED where it has to be looked for: at first, and after a silence. */
    private Multi<JobStatus> told(String kind, int subject, Predicate<@Nullable JobStatus> wanted) {
        String begin = kind + " " + subject + " ";
        return Multi.createFrom()
                .<JobStatus>emitter(
                        emitter -> {
                            Subscription subscription = signals.subscribe(Jobs.CHANNEL, payload -> {
                                JobStatus status = status(payload, begin);
                                if ((payload == null || status != null) && wanted.test(status)) {
                                    emitter.emit(status == null ? JobStatus.QUEUED : status);
                                }
                            });
                            emitter.onTermination(subscription::close);
                            emitter.emit(JobStatus.QUEUED);
                        },
                        BackPressureStrategy.LATEST)
                .emitOn(Infrastructure.getDefaultWorkerPool());
    }

    /** The payload is kind, subject, status and queue. */
    private static @Nullable JobStatus status(@Nullable String payload, String begin) {
        return payload != null && payload.startsWith(begin)
                ? JobStatus.valueOf(payload.substring(begin.length(), payload.lastIndexOf(' ')))
                : null;
    }

    private boolean isOver(String kind, int subject) {
        return database.exists(Sql.of("""
                select 1 from job_progress
                where kind = ? and subject = ? and status in ('DONE', 'FAILED', 'CANCELLED')
                """, kind, subject));
    }
}
