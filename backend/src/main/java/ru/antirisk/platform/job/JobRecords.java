package ru.antirisk.platform.job;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.job.JobRun.Progress;

/**
 * Every write to the record of long work. Of a lane only the first work that is not over is with the scheduler: whoever
 * ends one hands the next over. So those that wait hold neither a thread nor a connection.
 */
@ApplicationScoped
class JobRecords {
    /** First number of the advisory locks that keep the order within a lane. */
    private static final int LANES = 0x4c414e45;

    private final Database database;
    private final Map<String, Job> jobs;

    JobRecords(Database database, @All List<Job> jobs) {
        this.database = database;
        this.jobs = jobs.stream().collect(Collectors.toMap(Job::kind, Function.identity()));
    }

    /** @param attempt its number, from 1 */
    record Begun(int id, int attempt, boolean cancelAsked) {}

    /** In the caller's transaction. */
    void create(JobOrder order, JobClass queue) {
        database.with(connection -> {
            if (order.lane() != null) {
                execute(connection, Sql.of("select pg_advisory_xact_lock(?, hashtext(?))", LANES, order.lane()));
            }
            execute(
                    connection,
                    Sql.of(
                            """
                    insert into job_progress (queue, kind, subject, lane, account_id, title, address, unit)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                            queue,
                            order.kind(),
                            order.subject(),
                            order.lane(),
                            order.accountId(),
                            order.title(),
                            order.address(),
                            order.unit()));
            schedule(connection, Sql.of("p.kind = ? and p.subject = ?", order.kind(), order.subject()));
            return true;
        });
    }

    /** Marks that an attempt begins; nothing where the work is over. */
    Optional<Begun> begin(String kind, int subject) {
        return database.first(
                Sql.of("""
                        update job_progress
                        set status = 'RUNNING', attempts = attempts + 1, started_at = coalesce(started_at, now()),
                            done = 0, total = null, share = null
                        where kind = ? and subject = ? and status in ('QUEUED', 'RUNNING')
                        returning id, attempts, cancel_asked
                        """, kind, subject), row -> new Begun(row.getInt(1), row.getInt(2), row.getBoolean(3)));
    }

    /** In a transaction of its own. */
    void end(int id, int attempt, JobStatus status, @Nullable String reason, Progress progress) {
        database.with(connection -> {
            connection.setAutoCommit(false);
            try {
                end(connection, id, attempt, status, reason, progress);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
            return true;
        });
    }

    /**
     * Ends the work in the connection's transaction, and hands over the next of its lane.
     *
     * @param attempt that ends it
     * @return false where another attempt has begun meanwhile, or the work is over
     */
    boolean end(
            Connection connection, int id, int attempt, JobStatus status, @Nullable String reason, Progress progress)
            throws SQLException {
        lockLane(connection, id);
        Sql sql = Sql.of("""
                update job_progress
                set status = ?, failure = ?, done = ?, total = ?, share = ?, finished_at = clock_timestamp()
                where id = ? and attempts = ? and status in ('QUEUED', 'RUNNING')
                returning kind, subject, account_id
                """, status, reason, progress.done(), progress.total(), progress.share(), id, attempt);
        boolean ended;
        try (PreparedStatement statement = Database.prepare(connection, sql);
                ResultSet row = statement.executeQuery()) {
            ended = row.next();
            if (ended) {
                tell(connection, row, status, reason);
            }
        }
        handOver(connection, id);
        return ended;
    }

    private void tell(Connection connection, ResultSet row, JobStatus status, @Nullable String reason)
            throws SQLException {
        Job job = jobs.get(row.getString("kind"));
        if (job != null) {
            job.ended(connection, new JobEnd(row.getInt("subject"), row.getInt("account_id"), status, reason));
        }
    }

    /** Work that is not begun ends at once, work that runs at the next place where it may. */
    void cancel(int id) {
        database.with(connection -> {
            lockLane(connection, id);
            execute(connection, Sql.of("""
                    update job_progress
                    set cancel_asked = true,
                        status = case status when 'QUEUED' then 'CANCELLED' else status end,
                        finished_at = case status when 'QUEUED' then now() end
                    where id = ? and status in ('QUEUED', 'RUNNING')
                    """, id));
            handOver(connection, id);
            return true;
        });
    }

    private static void lockLane(Connection connection, int id) throws SQLException {
        execute(connection, Sql.of("""
                select pg_advisory_xact_lock(?, hashtext(lane)) from job_progress where id = ? and lane is not null
                """, LANES, id));
    }

    private static void handOver(Connection connection, int id) throws SQLException {
        schedule(connection, Sql.of("p.lane = (select lane from job_progress where id = ?)", id));
    }

    /**
     * Gives the scheduler, of the work p that is asked for, what is neither over nor waits for other work of its lane.
     *
     * @return how much it did not have yet
     */
    static int schedule(Connection connection, Sql which) throws SQLException {
        return execute(connection, Sql.of("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                        select p.kind, p.subject::text, now(), false, 1
                        from job_progress p
                        where p.status in ('QUEUED', 'RUNNING')
                          and not exists (
                              select from job_progress before
                              where before.lane = p.lane and before.id < p.id and before.status in ('QUEUED', 'RUNNING'))
                          and
                        """).add(which).add(" on conflict do nothing"));
    }

    /** Notes how far the attempt is; tells whether its work is to be cancelled. */
    static boolean note(Connection connection, JobRun run, Progress progress) throws SQLException {
        Sql sql = Sql.of("""
                update job_progress set done = ?, total = ?, share = ?
                where id = ? and attempts = ? and status = 'RUNNING'
                returning cancel_asked
                """, progress.done(), progress.total(), progress.share(), run.id(), run.attempt());
        try (PreparedStatement statement = Database.prepare(connection, sql);
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    static int execute(Connection connection, Sql sql) throws SQLException {
        try (PreparedStatement statement = Database.prepare(connection, sql)) {
            statement.execute();
            return Math.max(0, statement.getUpdateCount());
        }
    }
}
