package ru.antirisk.cycle;

import ru.antirisk.platform.russian.Labelled;

/** Where a school's part in a cycle stands on the day that the school has. */
public enum MembershipState implements Labelled {
    ACTIVE("Участвует"),
    PAUSED("Приостановлена"),
    LEFT("Вышла");

    private final String label;

    MembershipState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
