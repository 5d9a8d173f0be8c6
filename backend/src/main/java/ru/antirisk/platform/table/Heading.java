package ru.antirisk.platform.table;

/**
 * Heading of a column that goes out.
 *
 * @param title in Russian
 * @param width in characters
 */
public record Heading(String title, int width) {}
