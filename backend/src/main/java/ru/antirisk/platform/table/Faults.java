package ru.antirisk.platform.table;

import org.jspecify.annotations.Nullable;

/** Takes the faults of the rows. */
@FunctionalInterface
public interface Faults {
    /**
     * @param line of the file, from 1
     * @param column header in the file, null for a fault of the whole row
     * @param code stable key
     * @param message in Russian: what is wrong and what to do
     */
    void add(long line, @Nullable String column, @Nullable String value, String code, String message);
}
