package ru.antirisk.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.database.OwnConnections;
import ru.antirisk.platform.database.Signals;
import ru.antirisk.platform.problem.ProblemCatalogue;

/**
 * Work in the background: a scheduler for each queue that has any, all over one table. Work is ordered in the
 * transaction that wants it done (both are there, or none is), and begun as soon as that is committed, by any replica.
 */
@ApplicationScoped
public class Jobs {
    /** What the table {@code job_progress} tells of each change. */
    static final String CHANNEL = "job";

    private static final Duration POLLING = Duration.ofSeconds(2);
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final int MISSED_HEARTBEATS = 4;

    /** Work of a kind that this version does not know waits for one that does. */
    private static final Duration UNKNOWN_KEPT = Duration.ofDays(3_650);

    private final JobRecords records;
    private final Map<String, JobClass> queues;
    private final Map<JobClass, Scheduler> schedulers = new EnumMap<>(JobClass.class);
    private final Signals signals;
    private final ProcessLock lock;
    private final RunningJobs running;
    private final boolean enabled;
    private Signals.@Nullable Subscription subscription;

    Jobs(
            JobRecords records,
            DataSource dataSource,
            OwnConnections connections,
            Signals signals,
            @All List<Job> jobs,
            @All List<RecurringJob> recurring,
            ProblemCatalogue problems,
            JobSettings settings) {
        this.records = records;
        this.signals = signals;
        this.enabled = settings.enabled();
        this.queues = jobs.stream().collect(Collectors.toMap(Job::kind, Job::queue));
        this.lock = new ProcessLock(connections);
        this.running = new RunningJobs(lock, this::wake);
        JobTasks tasks = new JobTasks(records, running, problems);
        for (JobClass queue : JobClass.values()) {
            List<Task<?>> ordered = jobs.stream()
                    .filter(job -> job.queue() == queue)
                    .<Task<?>>map(tasks::of)
                    .toList();
            List<RecurringTask<Void>> repeated = recurring.stream()
                    .filter(job -> job.queue() == queue)
                    .map(JobTasks::of)
                    .toList();
            if (!ordered.isEmpty() || !repeated.isEmpty()) {
                schedulers.put(queue, scheduler(dataSource, queue, ordered, repeated));
            }
        }
    }

    private Scheduler scheduler(
            DataSource dataSource, JobClass queue, List<Task<?>> ordered, List<RecurringTask<Void>> repeated) {
        return Scheduler.create(dataSource, ordered)
                .startTasks(repeated)
                .schedulerName(new SchedulerName.Fixed(lock.nameFor(queue)))
                .jdbcCustomization(new OwnTasks(Stream.concat(ordered.stream(), repeated.stream())
                        .map(Task::getName)
                        .collect(Collectors.joining("', '", "'", "'"))))
                .threads(queue.threads())
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .deleteUnresolvedAfter(UNKNOWN_KEPT)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }

    /** Looks for the tasks of one queue only: others would fill its hands and never be done. */
    private static final class OwnTasks extends PostgreSqlJdbcCustomization {
        private final String names;

        OwnTasks(String names) {
            super(false, false);
            this.names = names;
        }

        @Override
        public String createSelectDueQuery(String table, int limit, String condition, boolean byPriority) {
            return super.createSelectDueQuery(
                    table, limit, condition + " and task_name in (" + names + ") ", byPriority);
        }
    }

    void start(@Observes StartupEvent event) throws SQLException {
        if (enabled) {
            lock.takeUpOrphans();
            schedulers.values().forEach(Scheduler::start);
            running.start();
            subscription = signals.subscribe(CHANNEL, told -> wake());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (subscription != null) {
            subscription.close();
        }
        schedulers.values().parallelStream().forEach(Scheduler::stop);
        running.stop();
        lock.broken();
    }

    /** Orders work, in the caller's transaction; it begins when that is committed. */
    public void order(JobOrder order) {
        JobClass queue = queues.get(order.kind());
        if (queue == null) {
            throw new IllegalArgumentException("no job of the kind " + order.kind());
        }
        records.create(order, queue);
    }

    /** Looks for due work now instead of at the next poll. */
    private void wake() {
        schedulers.values().forEach(Scheduler::triggerCheckForDueExecutions);
    }

    /** What has not begun ends at once; what runs ends at the next place where it may. Over work stays as it is. */
    public void cancel(int id) {
        records.cancel(id);
    }
}
