package ru.antirisk.platform.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.OwnConnections;
import ru.antirisk.platform.database.Sql;

/**
 * The advisory lock by which the database knows that this process lives, on a connection that nothing else needs. It
 * goes with the process, so work that a dead one has begun is known at once.
 */
final class ProcessLock {
    /** First number of the locks; the second is the hash of the process' name. */
    private static final int LOCKS = 0x4a4f4253;

    private final OwnConnections connections;
    private final String process = UUID.randomUUID().toString();
    private @Nullable Connection connection;

    ProcessLock(OwnConnections connections) {
        this.connections = connections;
    }

    /** Under which this process picks work of a queue; the process' own name is what stands before the blank. */
    String nameFor(JobClass queue) {
        return process + " " + queue;
    }

    /** The connection that holds the lock; a new one where the last is broken. */
    Connection held() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = connections.open("jobs");
            try (PreparedStatement lock =
                    Database.prepare(open, Sql.of("select pg_advisory_lock(?, hashtext(?))", LOCKS, process))) {
                lock.execute();
            }
            connection = open;
        }
        return open;
    }

    /** The connection is of no use any more. */
    void broken() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                // it is broken
            }
        }
    }

    /**
     * Frees work that processes have begun that live no longer, and schedules what for any reason is not; tells how
     * much it was. It need not be waited for until their heartbeat is missed.
     */
    int takeUpOrphans() throws SQLException {
        Sql freed = Sql.of("""
                update scheduled_tasks t
                set picked = false, picked_by = null, last_heartbeat = null, execution_time = now(),
                    version = version + 1
                where picked and split_part(picked_by, ' ', 1) <> ?
                  and not exists (
                      select from pg_locks l
                      where l.locktype = 'advisory'
                        and l.database = (select oid from pg_database where datname = current_database())
                        and l.classid = ? and l.objsubid = 2
                        and l.objid::bigint = hashtext(split_part(t.picked_by, ' ', 1))::bigint & 4294967295)
                """, process, (long) LOCKS);
        return JobRecords.execute(held(), freed) + JobRecords.schedule(held(), Sql.of("true"));
    }
}
