package ru.antirisk.platform.list;

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
 * @param text whether it holds what people typed: in CSV such a cell is guarded from being a formula
 * @param labels of an enumeration's values, which stand in XLSX instead of their names
 * @param expression in SQL, over the tables of the list
 */
public record ListColumn(String name, String title, boolean text, Map<String, String> labels, String expression) {
    /** A column of the object's catalogue. */
    public static ListColumn of(Column column, String expression) {
        return new ListColumn(column.name(), column.title(), column.mayBeFormula(), labels(column.type()), expression);
    }

    /** Text that belongs to another object. */
    public static ListColumn text(String name, String title, String expression) {
        return new ListColumn(name, title, true, Map.of(), expression);
    }

    /** A number, a date or a name that the application gives. */
    public static ListColumn value(String name, String title, String expression) {
        return new ListColumn(name, title, false, Map.of(), expression);
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
