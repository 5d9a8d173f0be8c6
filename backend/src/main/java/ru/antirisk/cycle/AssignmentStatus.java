package ru.antirisk.cycle;

import ru.antirisk.platform.russian.Labelled;

/** A curator is a candidate first, and appointed after the survey. */
public enum AssignmentStatus implements Labelled {
    CANDIDATE("Кандидат"),
    APPOINTED("Назначен");

    private final String label;

    AssignmentStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
