package ru.antirisk.bulkimport;

/** A column that a kind reads. */
public record ImportColumnView(
        String name, String title, boolean required, boolean key, String description, String example) {}
