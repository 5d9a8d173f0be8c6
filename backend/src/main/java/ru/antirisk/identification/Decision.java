package ru.antirisk.identification;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** A text for each decision in SQL, by an expression of its code. */
    static String inSql(String code, Function<Decision, String> text) {
        return Arrays.stream(values())
                .map(decision -> "when " + decision.code + " then '" + text.apply(decision) + "'")
                .collect(Collectors.joining(" ", "case " + code + " ", " end"));
    }

    static Decision ofCode(int code) {
        return values()[code - 1];
    }
}
