package ru.antirisk.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;

/** Owns the scheduler. A job is scheduled in the transaction that wants it done: both are there, or none is. */
@ApplicationScoped
public class Jobs {
    /** First number of the advisory locks by which running instances are known; the second is the instance's hash. */
    private static final int LOCKS = 0x4a4f4253;

    private static final Duration POLLING = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration RETRY_PAUSE = Duration.ofSeconds(2);

    private final Database database;
    private final Map<String, OneTimeTask<Void>> tasks;
    private final Scheduler scheduler;
    private final boolean enabled;

    Jobs(
            Database database,
            DataSource dataSource,
            @All List<Job> jobs,
            @All List<RecurringJob> recurring,
            @ConfigProperty(name = "antirisk.jobs.threads", defaultValue = "4") int threads,
            @ConfigProperty(name = "antirisk.jobs.enabled", defaultValue = "true") boolean enabled) {
        this.database = database;
        this.enabled = enabled;
        this.tasks = jobs.stream().map(this::task).collect(Collectors.toMap(OneTimeTask::getName, Function.identity()));
        List<RecurringTask<Void>> repeated = recurring.stream().map(Jobs::task).toList();
        this.scheduler = Scheduler.create(dataSource, List.copyOf(tasks.values()))
                .startTasks(repeated)
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .threads(threads)
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }

    private OneTimeTask<Void> task(Job job) {
        return Tasks.oneTime(job.name())
                .onDeadExecutionRevive()
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(RETRY_PAUSE)))
                .execute((instance, context) -> run(job, instance.getId()));
    }

    /** The lock lives as long as the process that works: a dead one's work is known at once by it. */
    private void run(Job job, String instance) {
        database.with(connection -> {
            Sql lock = Sql.of("select pg_advisory_lock(?, hashtext(?))", LOCKS, job.name() + " " + instance);
            try (var statement = Database.prepare(connection, lock)) {
                statement.execute();
            }
            try {
                job.run(instance);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            } finally {
                Sql unlock = Sql.of("select pg_advisory_unlock(?, hashtext(?))", LOCKS, job.name() + " " + instance);
                try (var statement = Database.prepare(connection, unlock)) {
                    statement.execute();
                }
            }
            return true;
        });
    }

    private static RecurringTask<Void> task(RecurringJob job) {
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

    void start(@Observes StartupEvent event) {
        if (enabled) {
            takeUpOrphans();
            scheduler.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        scheduler.stop();
    }

    /** Work whose process is gone need not wait until its heartbeat is missed. */
    private void takeUpOrphans() {
        database.update(Sql.of(
                "update scheduled_tasks t set picked = false, picked_by = null, last_heartbeat = null,"
                        + " execution_time = now(), version = version + 1"
                        + " where picked and not exists (select from pg_locks l where l.locktype = 'advisory'"
                        + " and l.database = (select oid from pg_database where datname = current_database())"
                        + " and l.classid = ? and l.objsubid = 2 and l.objid::bigint"
                        + " = hashtext(t.task_name || ' ' || t.task_instance)::bigint & 4294967295)"
                        + " and t.task_name = any(string_to_array(?, ','))",
                (long) LOCKS,
                String.join(",", tasks.keySet())));
    }

    /** Schedules the job in the caller's transaction; {@link #wake} after its end makes it start at once. */
    public void schedule(String job, String instance) {
        scheduler.schedule(Objects.requireNonNull(tasks.get(job)).instance(instance), Instant.now());
    }

    /** Looks for due work now instead of at the next poll. */
    public void wake() {
        if (enabled) {
            scheduler.triggerCheckForDueExecutions();
        }
    }
}
