package ru.antirisk.bulkimport;

import ru.antirisk.platform.russian.Labelled;

/** Where an import stands. */
public enum ImportStatus implements Labelled {
    QUEUED("В очереди"),
    RUNNING("Идёт"),
    DONE("Готово"),
    FAILED("Не удалось");

    private final String label;

    ImportStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
