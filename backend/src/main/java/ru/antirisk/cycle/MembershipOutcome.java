package ru.antirisk.cycle;

import ru.antirisk.platform.russian.Labelled;

/** With what a school left a cycle. No document defines when a school has left the low results behind: a person says it. */
public enum MembershipOutcome implements Labelled {
    IMPROVED("Результаты улучшились"),
    CLOSED("Школа закрыта или реорганизована"),
    OTHER("Другое");

    private final String label;

    MembershipOutcome(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
