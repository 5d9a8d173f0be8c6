package ru.antirisk.platform.table;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.table.ColumnType.Code;
import ru.antirisk.platform.table.ColumnType.Decimal;
import ru.antirisk.platform.table.ColumnType.Text;
import ru.antirisk.platform.table.ColumnType.Whole;

/**
 * What is wrong with one value of a request.
 *
 * @param code stable key
 * @param message in Russian
 */
public record ColumnFault(String code, String message) {
    static final String NOTHING_SAID = "Напишите хотя бы одну букву или цифру";

    private static final String REQUIRED = "Обязательное поле: заполните его";

    /** The fault of the value, which has the type of the property; null for a value that the column may hold. */
    public static @Nullable ColumnFault of(Column column, @Nullable Object value) {
        if (value == null) {
            return column.required() ? new ColumnFault("NOT_NULL", REQUIRED) : null;
        }
        if (value instanceof String text) {
            return text(column, text);
        }
        if (value instanceof Number number && column.type() instanceof Whole whole) {
            return bounds(BigDecimal.valueOf(number.longValue()), whole.least(), whole.most(), 0);
        }
        if (value instanceof BigDecimal number && column.type() instanceof Decimal decimal) {
            return number.stripTrailingZeros().scale() > decimal.scale()
                    ? new ColumnFault("DIGITS", "После запятой не больше " + decimal.scale() + " цифр")
                    : bounds(number, decimal.least(), decimal.most(), decimal.scale());
        }
        return null;
    }

    /** «.» is no name. */
    static boolean saysNothing(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static @Nullable ColumnFault text(Column column, String text) {
        if (text.isBlank()) {
            return column.required() ? new ColumnFault("NOT_BLANK", REQUIRED) : null;
        }
        if (column.required() && column.type() instanceof Text && saysNothing(text)) {
            return new ColumnFault("NOT_BLANK", NOTHING_SAID);
        }
        if (column.type() instanceof Text bounds && text.length() > bounds.most()) {
            return new ColumnFault("SIZE", "Длина должна быть от 0 до " + bounds.most());
        }
        if (column.type() instanceof Code code && !code.holds(text)) {
            return new ColumnFault("PATTERN", code.rule());
        }
        return null;
    }

    private static @Nullable ColumnFault bounds(BigDecimal value, long least, long most, int scale) {
        if (value.compareTo(BigDecimal.valueOf(least, scale)) < 0) {
            return new ColumnFault("MIN", "Значение не меньше " + Numbers.shown(least, scale));
        }
        if (value.compareTo(BigDecimal.valueOf(most, scale)) > 0) {
            return new ColumnFault("MAX", "Значение не больше " + Numbers.shown(most, scale));
        }
        return null;
    }
}
