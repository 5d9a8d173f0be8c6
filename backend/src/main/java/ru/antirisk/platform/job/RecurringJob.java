package ru.antirisk.platform.job;

import java.time.Duration;

/** Work that is done again and again, by one replica at a time. */
public interface RecurringJob {
    /** Stable: it stands in the database. */
    String name();

    /** Pause between two runs. */
    Duration pause();

    default JobClass queue() {
        return JobClass.UPKEEP;
    }

    void run() throws Exception;
}
