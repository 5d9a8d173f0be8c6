package ru.antirisk.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** JSON as the database of an earlier version holds it: files that are added, never changed. */
public final class Stored {
    private Stored() {}

    /** @param name for example {@code rule-1} */
    public static String json(String name) {
        try (InputStream file = Stored.class.getResourceAsStream("/stored/" + name + ".json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
