package ru.antirisk.platform.table;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The columns that a class {@code XColumns} declares as constants. */
public final class Catalogue {
    private static final ClassValue<Map<String, Column>> COLUMNS = new ClassValue<>() {
        @Override
        protected Map<String, Column> computeValue(Class<?> catalogue) {
            return read(catalogue);
        }
    };

    private Catalogue() {}

    /** By their names, in the order of the class. */
    public static Map<String, Column> columns(Class<?> catalogue) {
        return COLUMNS.get(catalogue);
    }

    private static Map<String, Column> read(Class<?> catalogue) {
        Map<String, Column> columns = new LinkedHashMap<>();
        Arrays.stream(catalogue.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == Column.class)
                .map(Catalogue::value)
                .forEach(column -> {
                    if (columns.put(column.name(), column) != null) {
                        throw new IllegalStateException(catalogue + " has two columns " + column.name());
                    }
                });
        return columns;
    }

    private static Column value(Field field) {
        try {
            field.setAccessible(true);
            return (Column) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
