package ru.antirisk.act;

import ru.antirisk.platform.russian.Labelled;

/** What an act is called (docs/domain.md). */
public enum LegalActKind implements Labelled {
    ORDER("Приказ"),
    DIRECTIVE("Распоряжение"),
    REGULATION("Положение"),
    PROTOCOL("Протокол"),
    CONTRACT("Договор");

    private final String label;

    LegalActKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
