package ru.antirisk.platform.job;

/** Work that will never succeed; nothing of it is written. */
public class JobFailed extends RuntimeException {
    /** @param reason in Russian: what happened, and what to do */
    public JobFailed(String reason) {
        super(reason, null, false, false);
    }
}
