package ru.antirisk.bulkimport;

/**
 * A column that a kind reads.
 *
 * @param name in the API and in CSV
 * @param title in Russian, a header that the kind also reads
 * @param required whether a file without it is refused
 * @param key whether it tells rows apart
 * @param description its meaning, in Russian
 * @param example a value that it may have
 */
public record ImportColumnView(
        String name, String title, boolean required, boolean key, String description, String example) {}
