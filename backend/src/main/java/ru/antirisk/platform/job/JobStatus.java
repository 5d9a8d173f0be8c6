package ru.antirisk.platform.job;

import ru.antirisk.platform.russian.Labelled;

/** Where long work stands. */
public enum JobStatus implements Labelled {
    QUEUED("В очереди"),
    RUNNING("Идёт"),
    DONE("Закончено"),
    FAILED("Не удалось"),
    CANCELLED("Отменено");

    private final String label;

    JobStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether nothing will change any more. */
    public boolean over() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
