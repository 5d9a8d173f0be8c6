package ru.antirisk.platform.job;

/** Somebody does not want the work any more; nothing of it is written. */
class JobCancelled extends RuntimeException {
    JobCancelled() {
        super("cancelled", null, false, false);
    }
}
