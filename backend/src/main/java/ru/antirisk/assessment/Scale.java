package ru.antirisk.assessment;

import ru.antirisk.platform.russian.Labelled;

/** What a participant gets in a procedure. */
public enum Scale implements Labelled {
    MARKS("отметки от 2 до 5"),
    SCORES("баллы от 0 до 100"),
    PASS("зачёт или незачёт");

    private final String label;

    Scale(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
