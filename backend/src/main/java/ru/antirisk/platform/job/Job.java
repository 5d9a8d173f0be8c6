package ru.antirisk.platform.job;

/**
 * Background work of one name. An instance is run until {@link #run} returns: after a failure and after the death of the
 * process it is run again, so running it twice must come to the same.
 */
public interface Job {
    /** Stable: it stands in the database. */
    String name();

    /** @param instance what it was scheduled for, an id as a rule */
    void run(String instance) throws Exception;
}
