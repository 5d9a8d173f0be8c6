package ru.antirisk.platform.table;

import java.util.List;

/**
 * A column that a kind reads.
 *
 * @param name in the API, also taken as a header
 * @param title in Russian, also taken as a header
 * @param required whether the file must have it
 * @param key whether it is part of the natural key
 * @param description what stands in it, in Russian
 * @param aliases other headers that people's tables have
 */
public record Column(
        String name,
        String title,
        boolean required,
        boolean key,
        String description,
        String example,
        List<String> aliases) {

    public static Column key(String name, String title, String description, String example, String... aliases) {
        return new Column(name, title, true, true, description, example, List.of(aliases));
    }

    public static Column required(String name, String title, String description, String example, String... aliases) {
        return new Column(name, title, true, false, description, example, List.of(aliases));
    }

    public static Column optional(String name, String title, String description, String example, String... aliases) {
        return new Column(name, title, false, false, description, example, List.of(aliases));
    }
}
