package ru.antirisk.platform.russian;

import java.util.Map;

/** A value of an enumeration as people read it; the contract carries the labels, so nobody else writes them down. */
public interface Labelled {
    /** In Russian, as it stands in a cell: «МБОУ», «лицей». */
    String label();

    /** The same in full words, where there is room for them. */
    default String fullLabel() {
        return label();
    }

    /** Other forms that sentences are made of, by the name of the form: «группа качества ОГЭ» of a value's GROUP. */
    default Map<String, String> forms() {
        return Map.of();
    }
}
