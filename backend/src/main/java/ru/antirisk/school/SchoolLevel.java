package ru.antirisk.school;

import ru.antirisk.platform.russian.Labelled;

/** Level of a school. */
public enum SchoolLevel implements Labelled {
    NOSH("НОШ", "Начальная школа (НОШ)"),
    OOSH("ООШ", "Основная школа (ООШ)"),
    SOSH("СОШ", "Средняя школа (СОШ)"),
    GYMNASIUM("Гимназия", "Гимназия"),
    LYCEUM("Лицей", "Лицей"),
    OTHER("Другой", "Другой");

    private final String label;
    private final String fullLabel;

    SchoolLevel(String label, String fullLabel) {
        this.label = label;
        this.fullLabel = fullLabel;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String fullLabel() {
        return fullLabel;
    }
}
