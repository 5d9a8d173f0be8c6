package ru.antirisk.platform.job;

/** Another attempt at the same work has begun meanwhile, or it has ended: this one writes nothing. */
class JobSuperseded extends RuntimeException {
    JobSuperseded() {
        super("superseded", null, false, false);
    }
}
