package ru.antirisk.identification;

import ru.antirisk.platform.russian.Labelled;

/** What a run decided on a school. */
public enum Decision implements Labelled {
    IDENTIFIED(1, "Отнесена", "относится к ШНОР"),
    NOT_IDENTIFIED(2, "Не отнесена", "не относится к ШНОР"),
    INSUFFICIENT_DATA(3, "Недостаточно данных", "недостаточно данных");

    private final int code;
    private final String label;
    private final String title;

    Decision(int code, String label, String title) {
        this.code = code;
        this.label = label;
        this.title = title;
    }

    int code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }

    /** In a sentence on a school. */
    String title() {
        return title;
    }

    static Decision ofCode(int code) {
        return values()[code - 1];
    }
}
