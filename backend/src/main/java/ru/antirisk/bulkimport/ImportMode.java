package ru.antirisk.bulkimport;

import ru.antirisk.platform.russian.Labelled;

/** ATOMIC: one bad row and nothing changes. PARTIAL: good rows go in, bad ones are listed. */
public enum ImportMode implements Labelled {
    ATOMIC("Всё или ничего"),
    PARTIAL("Без строк с ошибками");

    private final String label;

    ImportMode(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
