package ru.antirisk.identification;

/** What a run decided on a school. */
public enum Decision {
    IDENTIFIED(1, "относится к ШНОР"),
    NOT_IDENTIFIED(2, "не относится к ШНОР"),
    INSUFFICIENT_DATA(3, "недостаточно данных");

    private final int code;
    private final String title;

    Decision(int code, String title) {
        this.code = code;
        this.title = title;
    }

    int code() {
        return code;
    }

    String title() {
        return title;
    }

    static Decision ofCode(int code) {
        return values()[code - 1];
    }
}
