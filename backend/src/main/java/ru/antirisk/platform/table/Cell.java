package ru.antirisk.platform.table;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    /** Of a moment in a table that may hold many territories; where one day decides, the cell is that day. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    /**
     * The value as it goes out: a number, a {@link LocalDate}, a {@link LocalDateTime} or text; null where there is
     * nothing.
     */
    @Nullable
    Object shown() {
        if (state == State.NO_DATA) {
            return "нет данных";
        }
        if (value instanceof java.sql.Date day) {
            return day.toLocalDate();
        }
        if (value instanceof Timestamp moment) {
            return at(moment.toInstant());
        }
        if (value instanceof OffsetDateTime moment) {
            return at(moment.toInstant());
        }
        if (value instanceof Instant moment) {
            return at(moment);
        }
        if (value instanceof Boolean truth) {
            return truth ? "да" : "нет";
        }
        return value == null || value instanceof Number || value instanceof LocalDate ? value : value.toString();
    }

    private static LocalDateTime at(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZONE);
    }

    /** As people write it: dd.mm.yyyy, a decimal comma. */
    String text() {
        Object shown = shown();
        if (shown instanceof LocalDate day) {
            return DAY.format(day);
        }
        if (shown instanceof LocalDateTime moment) {
            return MOMENT.format(moment);
        }
        if (shown instanceof BigDecimal number) {
            return number.toPlainString().replace('.', ',');
        }
        return shown == null ? "" : shown.toString();
    }

    public static Cell marked(@Nullable Object value) {
        return new Cell(value, State.MARKED);
    }
}
