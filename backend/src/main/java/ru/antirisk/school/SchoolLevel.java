package ru.antirisk.school;

import ru.antirisk.platform.russian.Labelled;

/** Level of a school. */
public enum SchoolLevel implements Labelled {
    NOSH("НОШ"),
    OOSH("ООШ"),
    SOSH("СОШ"),
    GYMNASIUM("Гимназия"),
    LYCEUM("Лицей"),
    OTHER("Другой");

    private final String label;

    SchoolLevel(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
