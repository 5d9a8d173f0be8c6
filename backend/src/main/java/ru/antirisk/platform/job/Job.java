package ru.antirisk.platform.job;

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
}
