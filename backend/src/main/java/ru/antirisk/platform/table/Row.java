package ru.antirisk.platform.table;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.russian.Spelling;
import ru.antirisk.platform.table.ColumnType.Code;
import ru.antirisk.platform.table.ColumnType.Decimal;
import ru.antirisk.platform.table.ColumnType.Text;
import ru.antirisk.platform.table.ColumnType.Whole;
import ru.antirisk.platform.table.ColumnType.Word;

/**
 * The row being read, by the kind's columns. A cell that does not parse leaves a fault, and the row is rejected; one that
 * is read otherwise than it stands leaves a note.
 */
public final class Row extends MarkedRow {
    /** No number: the cell is blank or leaves a fault. */
    public static final long NONE = Long.MIN_VALUE;

    private static final Set<String> YES = Set.of("да", "true", "t", "1", "истина");
    private static final Set<String> NO = Set.of("нет", "false", "f", "0", "ложь");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    public Row(Layout layout, Findings findings) {
        super(layout, findings);
    }

    /** The number that a cell of exactly n digits makes, or -1. */
    public int digits(Column column, int n) {
        int place = place(column);
        return cells().length(place) == n ? Numbers.digits(cells(), place) : -1;
    }

    /** A whole number within the column's bounds; NONE for a blank cell and for a fault. */
    public long whole(Column column) {
        if (blank(column)) {
            return NONE;
        }
        Whole bounds = (Whole) column.type();
        long value = Numbers.whole(cells(), place(column));
        if (!Numbers.isNumber(value)) {
            fault(column, "NOT_A_NUMBER", notNumber(column, "целое число"));
            return NONE;
        }
        return within(column, value, bounds.least(), bounds.most(), 0);
    }

    /**
     * A decimal number within the column's bounds, times 10 to the power of its scale; NONE for a blank cell and for a
     * fault.
     */
    public long decimal(Column column) {
        return decimal(column, column);
    }

    /** A decimal number within the bounds of another column. */
    public long decimal(Column column, Column other) {
        Decimal bounds = (Decimal) other.type();
        if (blank(column)) {
            return NONE;
        }
        long value = Numbers.decimal(cells(), place(column), bounds.scale());
        if (value == Numbers.TOO_PRECISE) {
            value = Numbers.rounded(raw(column), bounds.scale());
            note(column, "ROUNDED", quoted(column) + " округлено до " + Numbers.shown(value, bounds.scale()));
        }
        if (!Numbers.isNumber(value)) {
            fault(column, "NOT_A_NUMBER", notNumber(column, "число"));
            return NONE;
        }
        return within(column, value, bounds.least(), bounds.most(), bounds.scale());
    }

    private long within(Column column, long value, long least, long most, int scale) {
        if (value < least || value > most) {
            fault(
                    column,
                    "OUT_OF_RANGE",
                    quoted(column) + " — вне пределов: от " + Numbers.shown(least, scale) + " до "
                            + Numbers.shown(most, scale) + ". Проверьте значение и столбец");
            return NONE;
        }
        return value;
    }

    private String notNumber(Column column, String expected) {
        String value = raw(column);
        String advice;
        if (value.endsWith("%")) {
            advice = "Уберите знак %";
        } else if (value.startsWith("#")) {
            advice = "Это ошибка формулы Excel: исправьте её";
        } else if (column.required()) {
            advice = "Оставьте в ячейке одно " + expected;
        } else {
            advice = "Оставьте в ячейке одно " + expected + "; если значения нет, оставьте её пустой";
        }
        return quoted(column) + " — не " + expected + ". " + advice;
    }

    /** The text of the cell, null where it is blank or longer than the column allows, which is a fault. */
    public @Nullable String text(Column column) {
        return text(column, ((Text) column.type()).most());
    }

    private @Nullable String text(Column column, int most) {
        if (blank(column)) {
            return null;
        }
        int place = place(column);
        int length = cells().length(place);
        if (length > most) {
            fault(column, "TOO_LONG", "В ячейке " + length + " знаков, можно не больше " + most + ". Сократите текст");
            return null;
        }
        String value = cells().text(place);
        if (value.indexOf('\0') >= 0) {
            fault(column, "NUL_BYTE", "В тексте стоит нулевой байт. Наберите текст заново");
            return null;
        }
        if (Unreadable.of(value) != null || (column.required() && ColumnFault.saysNothing(value))) {
            fault(column, "NOTHING_SAID", quoted(column) + " — не название. " + ColumnFault.NOTHING_SAID);
            return null;
        }
        return value;
    }

    /** A text in the form that the column asks for; null for a blank cell and for a fault. */
    public @Nullable String code(Column column) {
        return code(column, code -> false);
    }

    /**
     * A text in the form that the column asks for; null for a blank cell and for a fault. Digits that lack one are taken
     * with the zero before them that a spreadsheet ate, where that gives a right check digit or a known code.
     *
     * @param known tells the codes that there are
     */
    public @Nullable String code(Column column, Predicate<String> known) {
        if (blank(column)) {
            return null;
        }
        Code code = (Code) column.type();
        String value = code.clean().apply(raw(column));
        if (code.holds(value)) {
            return value;
        }
        String whole = "0" + value;
        if (!DIGITS.matcher(value).matches() || !code.holds(whole)) {
            malformed(column);
            return null;
        }
        if (code.isChecked() || known.test(whole)) {
            note(column, "LOST_ZERO", quoted(column) + " прочитано как «" + whole + "»: потерян ноль впереди");
            return whole;
        }
        malformed(column, ". Возможно, потерян ноль впереди: «" + whole + "»");
        return null;
    }

    /** Leaves the fault of a cell that has not the form that the column asks for. */
    public void malformed(Column column) {
        malformed(column, "");
    }

    private void malformed(Column column, String guess) {
        Code code = (Code) column.type();
        fault(
                column,
                column.required() ? "MALFORMED_CODE" : "MALFORMED_VALUE",
                quoted(column) + " — не " + code.what() + ". " + code.rule() + guess
                        + (column.required() ? "" : ". Исправьте или оставьте пустым"));
    }

    /** One of the column's values, null for a blank cell and for a fault. */
    public <E extends Enum<E>> @Nullable E word(Column column, Class<E> type) {
        if (blank(column)) {
            return null;
        }
        int place = place(column);
        Word word = (Word) column.type();
        for (Enum<?> value : word.values()) { // as programs write it: nothing is allocated for it
            if (cells().is(place, value.name())) {
                return type.cast(value);
            }
        }
        Enum<?> value = word.words().get(Spelling.normal(cells().text(place)));
        if (value == null) {
            fault(column, "UNKNOWN_VALUE", quoted(column) + " — неизвестное значение. Можно: " + word.labels());
        }
        return type.cast(value);
    }

    /** Yes or no, as people, programs and databases write it; null for a blank cell and for a fault. */
    public @Nullable Boolean flag(Column column) {
        if (blank(column)) {
            return null;
        }
        String value = Spelling.normal(raw(column));
        if (YES.contains(value)) {
            return true;
        }
        if (!NO.contains(value)) {
            fault(column, "NOT_A_FLAG", quoted(column) + " — не «да» и не «нет». Напишите одно из них");
            return null;
        }
        return false;
    }

    /** A date: 2021-12-31 or 31.12.2021; null for a blank cell and for a fault. */
    public @Nullable LocalDate day(Column column) {
        if (blank(column)) {
            return null;
        }
        LocalDate value = Days.of(raw(column));
        if (value == null) {
            fault(column, "NOT_A_DATE", quoted(column) + " — не дата. Пишите день, месяц и год: 31.12.2021");
        }
        return value;
    }
}
