package ru.antirisk.act;

import ru.antirisk.platform.russian.Labelled;

/** Whether an act is in force. */
public enum LegalActState implements Labelled {
    IN_FORCE("Действует"),
    REPEALED("Утратил силу");

    private final String label;

    LegalActState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
