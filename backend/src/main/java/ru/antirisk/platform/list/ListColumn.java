package ru.antirisk.platform.list;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import ru.antirisk.platform.russian.Labelled;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.ColumnType;

/**
 * A column of an exported list.
 *
 * @param name in the API, and the header of CSV
 * @param title in Russian, the header of XLSX
 * @param wide whether it holds what people typed
 * @param moment whether it is a point in time, which CSV writes as JSON does
 * @param labels of an enumeration's values, which stand in XLSX instead of their codes
 * @param expression in SQL, over the tables of the list
 */
public record ListColumn(
        String name, String title, boolean wide, boolean moment, Map<String, String> labels, String expression) {
    /** A column of the object's catalogue. */
    public static ListColumn of(Column column, String expression) {
        return new ListColumn(column.name(), column.title(), isWide(column), false, labels(column.type()), expression);
    }

    /** A point in time. */
    public static ListColumn moment(String name, String title, String expression) {
        return new ListColumn(name, title, false, true, Map.of(), expression);
    }

    /** A value of an enumeration. */
    public static <E extends Enum<E> & Labelled> ListColumn word(
            String name, String title, Class<E> type, String expression) {
        return new ListColumn(
                name,
                title,
                false,
                false,
                Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(Enum::name, Labelled::label)),
                expression);
    }

    /** A code of one of few things; {@code labels} are what people call them. */
    public static ListColumn labelled(String name, String title, Map<String, String> labels, String expression) {
        return new ListColumn(name, title, true, false, labels, expression);
    }

    /** Text that belongs to another object. */
    public static ListColumn text(String name, String title, String expression) {
        return new ListColumn(name, title, true, false, Map.of(), expression);
    }

    /** A number, a date or a name that the application gives. */
    public static ListColumn value(String name, String title, String expression) {
        return new ListColumn(name, title, false, false, Map.of(), expression);
    }

    private static boolean isWide(Column column) {
        return column.type() instanceof ColumnType.Text
                || (column.type() instanceof ColumnType.Code code && code.most() > 20);
    }

    private static Map<String, String> labels(ColumnType type) {
        return type instanceof ColumnType.Word word
                ? word.values().stream().collect(Collectors.toMap(Enum::name, ListColumn::label))
                : Map.of();
    }

    private static String label(Enum<?> value) {
        return value instanceof Labelled labelled ? labelled.label() : value.name();
    }
}
