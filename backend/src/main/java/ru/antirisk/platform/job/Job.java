package ru.antirisk.platform.job;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Background work of one kind. It is run until it has ended: after a fault that passes and after the death of the
 * process it is run again from the start, so what it writes it writes in one transaction, which also ends it
 * ({@link JobRun#finish}).
 */
public interface Job {
    /** Stable: it stands in the database. */
    String kind();

    JobClass queue();

    /**
     * @throws JobFailed where it will never succeed
     * @throws Exception what else goes wrong; {@link Attempt} tells what becomes of it
     */
    void run(JobRun run) throws Exception;

    /** What else is written in the transaction that ends an attempt's work; work cancelled before it began is not told. */
    default void ended(Connection connection, JobEnd end) throws SQLException {}
}
