package ru.antirisk.school;

import ru.antirisk.platform.russian.Labelled;

/** Legal form of a school, in its documents МАОУ, МБОУ, МКОУ and so on. */
public enum SchoolType implements Labelled {
    MAOU("МАОУ"),
    MBOU("МБОУ"),
    MKOU("МКОУ"),
    MOU("МОУ"),
    MBU("МБУ"),
    GBOU("ГБОУ"),
    GKOU("ГКОУ"),
    GAOU("ГАОУ"),
    OTHER("другой");

    private final String label;

    SchoolType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
