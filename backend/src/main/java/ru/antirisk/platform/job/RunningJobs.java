package ru.antirisk.platform.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * What this process is at: a thread of its own notes twice a second how far it is, learns what is to be cancelled, and
 * now and then takes up what dead processes left. Where the database is away, it goes on when it is back.
 */
final class RunningJobs {
    private static final Logger LOG = Logger.getLogger(RunningJobs.class);
    private static final long PAUSE_MILLIS = 500;
    private static final int ORPHANS_EVERY = 10;

    private final ProcessLock lock;
    private final Runnable orphansFound;
    private final Set<JobRun> runs = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    RunningJobs(ProcessLock lock, Runnable orphansFound) {
        this.lock = lock;
        this.orphansFound = orphansFound;
    }

    void start() {
        Thread thread = new Thread(this::watch, "jobs");
        thread.setDaemon(true);
        thread.start();
    }

    void stop() {
        stopped = true;
    }

    void add(JobRun run) {
        runs.add(run);
    }

    void remove(JobRun run) {
        runs.remove(run);
    }

    private void watch() {
        boolean told = false;
        for (int round = 1; !stopped; round++) {
            try {
                Thread.sleep(PAUSE_MILLIS);
                note(lock.held());
                told = false;
                if (round % ORPHANS_EVERY == 0 && lock.takeUpOrphans() > 0) {
                    orphansFound.run();
                }
            } catch (SQLException e) {
                if (!told && !stopped) {
                    LOG.warnf("progress is not noted: %s", e.getMessage());
                    told = true;
                }
                lock.broken();
            } catch (RuntimeException e) {
                LOG.error("progress is not noted", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void note(Connection connection) throws SQLException {
        for (JobRun run : runs) {
            if (JobRecords.note(connection, run, run.progress())) {
                run.askToCancel();
            }
        }
    }
}
