package ru.antirisk.platform.job;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import ru.antirisk.platform.job.Attempt.Again;
import ru.antirisk.platform.job.Attempt.End;
import ru.antirisk.platform.job.Attempt.Over;
import ru.antirisk.platform.job.JobRecords.Begun;
import ru.antirisk.platform.problem.ProblemCatalogue;

/** Jobs as the scheduler's tasks: each run of one is an {@link Attempt}. */
final class JobTasks {
    private static final Logger LOG = Logger.getLogger(JobTasks.class);

    /** Until the next try where not even the record could be reached. */
    private static final Duration AWAY = Duration.ofSeconds(2);

    private final JobRecords records;
    private final RunningJobs running;
    private final ProblemCatalogue problems;

    JobTasks(JobRecords records, RunningJobs running, ProblemCatalogue problems) {
        this.records = records;
        this.running = running;
        this.problems = problems;
    }

    Task<Void> of(Job job) {
        return Tasks.custom(job.kind(), Void.class)
                .onDeadExecutionRevive()
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(AWAY)))
                .execute((instance, context) -> attempt(job, Integer.parseInt(instance.getId())));
    }

    private CompletionHandler<Void> attempt(Job job, int subject) {
        Optional<Begun> begun = records.begin(job.kind(), subject);
        if (begun.isEmpty()) {
            return new CompletionHandler.OnCompleteRemove<>();
        }
        Attempt attempt = new Attempt(begun.get().attempt(), begun.get().id(), problems::meaning);
        JobRun run = new JobRun(records, begun.get().id(), subject, begun.get().attempt());
        End end = attempt.notBegun(begun.get().cancelAsked()).orElseGet(() -> run(job, run, attempt));
        boolean endedItself = run.hasEnded() && end.equals(attempt.done()); // and that is committed
        if (end instanceof Over over && !endedItself) {
            records.end(run.id(), run.attempt(), over.status(), over.reason(), run.left(over.status()));
        }
        if (end instanceof Again again) {
            return (complete, operations) ->
                    operations.reschedule(complete, Instant.now().plus(again.pause()));
        }
        return new CompletionHandler.OnCompleteRemove<>();
    }

    private End run(Job job, JobRun run, Attempt attempt) {
        running.add(run);
        try {
            job.run(run);
            return attempt.done();
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            End end = attempt.after(e);
            log(job, run, e, end);
            return end;
        } finally {
            running.remove(run);
        }
    }

    private static void log(Job job, JobRun run, Exception fault, End end) {
        if (fault instanceof JobFailed || fault instanceof JobCancelled) {
            return; // told to whom it concerns
        }
        LOG.warnf(fault, "%s %d, attempt %d: %s", job.kind(), run.subject(), run.attempt(), end);
    }

    static RecurringTask<Void> of(RecurringJob job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.pause())).execute((instance, context) -> {
            try {
                job.run();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
