package ru.antirisk.identification;

import ru.antirisk.platform.russian.Labelled;

/** What people do to a run, as its history says it. */
public enum RunAction implements Labelled {
    APPROVE("Расчёт утверждён"),
    WITHDRAW_APPROVAL("Утверждение отозвано"),
    OVERRULE("Решение по школе изменено"),
    DISCARD("Расчёт убран"),
    RESTORE("Расчёт возвращён");

    private final String label;

    RunAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
