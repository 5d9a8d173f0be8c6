package ru.antirisk.platform.job;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A begun attempt, as its job sees it. What it says of its progress is noted by a thread of its own now and then: it
 * costs the work nothing and never fails it.
 */
public final class JobRun {
    private final JobRecords records;
    private final int id;
    private final int subject;
    private final int attempt;
    private volatile Progress progress = new Progress(0, null, null);
    private volatile boolean cancelAsked;
    private boolean ended;

    JobRun(JobRecords records, int id, int subject, int attempt) {
        this.records = records;
        this.id = id;
        this.subject = subject;
        this.attempt = attempt;
    }

    /**
     * How far work is.
     *
     * @param total null where it is not known
     * @param share of the work, 0 to 1; null where it is not known
     */
    record Progress(
            long done, @Nullable Long total, @Nullable Double share) {}

    /** What the work is done for. */
    public int subject() {
        return subject;
    }

    int id() {
        return id;
    }

    int attempt() {
        return attempt;
    }

    Progress progress() {
        return progress;
    }

    void askToCancel() {
        cancelAsked = true;
    }

    boolean hasEnded() {
        return ended;
    }

    /** What is left of it: nothing, unless it is done. */
    Progress left(JobStatus status) {
        return status == JobStatus.DONE ? progress : new Progress(0, null, null);
    }

    /**
     * Says how far the work is, at a place where it may be ended.
     *
     * @throws RuntimeException where the work is cancelled: let it pass, and roll back
     */
    public void reached(long done, long total) {
        reached(done, total, total == 0 ? null : Math.min(1, (double) done / total));
    }

    /** The same where of the whole only the share is known, or not even that. */
    public void reached(long done, @Nullable Long total, @Nullable Double share) {
        progress = new Progress(done, total, share);
        if (cancelAsked) {
            throw new JobCancelled();
        }
    }

    /**
     * Ends the work in the transaction that did it: it is done exactly where what it wrote is there.
     *
     * @param done how much it was in all
     */
    public void finish(Connection connection, long done) throws SQLException {
        end(connection, JobStatus.DONE, null, done);
    }

    /** Ends it as failed, in a transaction that keeps what there is to say of it. */
    public void refuse(Connection connection, String reason, long done) throws SQLException {
        end(connection, JobStatus.FAILED, reason, done);
    }

    private void end(Connection connection, JobStatus status, @Nullable String reason, long done) throws SQLException {
        if (!records.end(connection, id, attempt, status, reason, new Progress(done, done, 1.0))) {
            throw new JobSuperseded();
        }
        ended = true;
    }
}
