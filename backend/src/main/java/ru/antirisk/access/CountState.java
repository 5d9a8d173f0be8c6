package ru.antirisk.access;

import ru.antirisk.platform.russian.Labelled;

/** How much of a distribution is shown ({@link SmallCounts}). */
public enum CountState implements Labelled {
    VALUE("полностью"),
    /** Its size and shares, rounded to 5 %. */
    ROUNDED("доли округлены до 5 %"),
    /** Nothing. */
    SUPPRESSED("скрыто: мало участников");

    private final String label;

    CountState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
