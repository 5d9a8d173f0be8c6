package ru.antirisk.identification;

import ru.antirisk.platform.russian.Labelled;

/** Where a run stands in its review. */
public enum RunState implements Labelled {
    DRAFT("Не утверждён"),
    APPROVED("Утверждён"),
    DISCARDED("Убран");

    private final String label;

    RunState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
