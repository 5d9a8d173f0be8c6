package ru.antirisk.platform.table;

import org.jspecify.annotations.Nullable;

/**
 * A cell of a table that goes out.
 *
 * @param value a number, a date, a moment, a truth value or text; null where there is nothing
 */
public record Cell(@Nullable Object value, State state) {
    /** How the value is to be read. */
    public enum State {
        PLAIN,
        /** The value that the reader looks for, as a condition that is met. */
        MARKED,
        /** There should be a value and there is none; a table says so in words. */
        NO_DATA
    }

    public static final Cell EMPTY = new Cell(null, State.PLAIN);
    public static final Cell NO_DATA = new Cell(null, State.NO_DATA);

    public static Cell of(@Nullable Object value) {
        return value == null ? EMPTY : new Cell(value, State.PLAIN);
    }

    public static Cell marked(@Nullable Object value) {
        return new Cell(value, State.MARKED);
    }
}
