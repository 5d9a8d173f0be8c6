package ru.antirisk.platform.table;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.russian.Spelling;
import ru.antirisk.platform.table.ColumnType.Code;
import ru.antirisk.platform.table.ColumnType.Decimal;
import ru.antirisk.platform.table.ColumnType.Text;
import ru.antirisk.platform.table.ColumnType.Whole;
import ru.antirisk.platform.table.ColumnType.Word;

/** The row being read, by the kind's columns. A cell that does not parse leaves a fault, and the row is rejected. */
public final class Row {
    /** No number: the cell is blank or leaves a fault. */
    public static final long NONE = Long.MIN_VALUE;

    private static final int SHOWN = 200;
    private static final List<String> TOTALS = List.of("итого", "всего");
    private static final String FIRST_OF_TOTALS = "ИиВв";
    private static final String NESTED = "В поле стоит объект или массив. Напишите в нём число или строку";

    private final Layout layout;
    private final Faults faults;
    private final Cells cells = new Cells();
    private boolean bad;

    public Row(Layout layout, Faults faults) {
        this.layout = layout;
        this.faults = faults;
    }

    /** The buffer that a reader fills with the next row. */
    public Cells cells() {
        return cells;
    }

    /** Forgets the faults of the row before. */
    public void begin() {
        bad = false;
    }

    /** Whether a fault was found in the row. */
    public boolean isBad() {
        return bad;
    }

    public long line() {
        return cells.line();
    }

    public boolean has(Column column) {
        return layout.has(column);
    }

    public boolean blank(Column column) {
        return cells.blank(layout.place(column));
    }

    /** Whether no column of the kind has a value: a row that is only numbered. */
    public boolean saysNothing() {
        for (int place : layout.read()) {
            if (!cells.blank(place)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it sums up the rows above: «Итого», «Всего по району». */
    public boolean isTotal() {
        int first = 0;
        while (first < cells.count() && cells.blank(first)) {
            first++;
        }
        if (FIRST_OF_TOTALS.indexOf(cells.chars()[cells.start(first)]) < 0) { // spares most rows the rest
            return false;
        }
        String word = Spelling.normal(cells.text(first));
        return TOTALS.stream().anyMatch(total -> word.equals(total) || word.startsWith(total + " "));
    }

    /** The cell without the spaces around it. */
    public String raw(Column column) {
        return cells.text(layout.place(column));
    }

    /** A fault of a cell. */
    public void fault(Column column, String code, String message) {
        bad = true;
        String value = raw(column);
        if (value.equals(Cells.NESTED)) { // whatever is wrong with it for the column
            faults.add(cells.line(), layout.header(column), null, "NESTED_VALUE", NESTED);
            return;
        }
        faults.add(cells.line(), layout.header(column), shown(value), code, message);
    }

    /** A fault of the row as a whole. */
    public void fault(String code, String message) {
        bad = true;
        faults.add(cells.line(), null, null, code, message);
    }

    /**
     * A fault of a row that an earlier one says already.
     *
     * @param what both are about, in Russian, in the nominative
     */
    public void repeats(long before, String what) {
        fault(
                "DUPLICATE_ROW",
                "Строка " + cells.line() + " повторяет строку " + before + ": " + what + ". Оставьте одну из них");
    }

    /** Leaves a fault where the cell is blank. */
    public boolean require(Column column) {
        if (blank(column)) {
            fault(
                    column,
                    "REQUIRED",
                    has(column)
                            ? "Ячейка пуста. Заполните её"
                            : "В файле нет столбца «" + column.title() + "», а без него строку не добавить");
            return false;
        }
        return true;
    }

    /** The number that a cell of exactly n digits makes, or -1. */
    public int digits(Column column, int n) {
        int place = layout.place(column);
        return cells.length(place) == n ? Numbers.digits(cells, place) : -1;
    }

    /** A whole number within the column's bounds; NONE for a blank cell and for a fault. */
    public long whole(Column column) {
        int place = layout.place(column);
        if (cells.blank(place)) {
            return NONE;
        }
        Whole bounds = (Whole) column.type();
        long value = Numbers.whole(cells, place);
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
        int place = layout.place(column);
        if (cells.blank(place)) {
            return NONE;
        }
        long value = Numbers.decimal(cells, place, bounds.scale());
        if (value == Numbers.TOO_PRECISE) {
            fault(
                    column,
                    "TOO_PRECISE",
                    quoted(column) + " — знаков после запятой больше, чем " + bounds.scale() + ". Округлите");
            return NONE;
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
        } else if (value.equals("-") || value.equals("—") || value.equals("–")) {
            advice = "Если значения нет, оставьте ячейку пустой";
        } else {
            advice = "Оставьте в ячейке одно " + expected;
        }
        return quoted(column) + " — не " + expected + ". " + advice;
    }

    /** The text of the cell, null where it is blank or longer than the column allows, which is a fault. */
    public @Nullable String text(Column column) {
        return text(column, ((Text) column.type()).most());
    }

    private @Nullable String text(Column column, int most) {
        int place = layout.place(column);
        if (cells.blank(place)) {
            return null;
        }
        int length = cells.length(place);
        if (length > most) {
            fault(column, "TOO_LONG", "В ячейке " + length + " знаков, можно не больше " + most + ". Сократите текст");
            return null;
        }
        String value = cells.text(place);
        if (value.indexOf('\0') >= 0) {
            fault(column, "NUL_BYTE", "В тексте стоит нулевой байт. Наберите текст заново");
            return null;
        }
        if (value.equals(Cells.NESTED) || (column.required() && ColumnFault.saysNothing(value))) {
            fault(column, "NOTHING_SAID", quoted(column) + " — не название. " + ColumnFault.NOTHING_SAID);
            return null;
        }
        return value;
    }

    /** A text in the form that the column asks for; null for a blank cell and for a fault. */
    public @Nullable String code(Column column) {
        if (blank(column)) {
            return null;
        }
        Code code = (Code) column.type();
        String value = code.clean().apply(raw(column));
        if (!code.holds(value)) {
            malformed(column);
            return null;
        }
        return value;
    }

    /** Leaves the fault of a cell that has not the form that the column asks for. */
    public void malformed(Column column) {
        Code code = (Code) column.type();
        fault(
                column,
                column.required() ? "MALFORMED_CODE" : "MALFORMED_VALUE",
                quoted(column) + " — не " + code.what() + ". " + code.rule()
                        + (column.required() ? "" : ". Исправьте или оставьте пустым"));
    }

    /** One of the column's values, null for a blank cell and for a fault. */
    public <E extends Enum<E>> @Nullable E word(Column column, Class<E> type) {
        int place = layout.place(column);
        if (cells.blank(place)) {
            return null;
        }
        Word word = (Word) column.type();
        for (Enum<?> value : word.values()) { // as programs write it: nothing is allocated for it
            if (cells.is(place, value.name())) {
                return type.cast(value);
            }
        }
        Enum<?> value = word.words().get(Spelling.normal(cells.text(place)));
        if (value == null) {
            fault(column, "UNKNOWN_VALUE", quoted(column) + " — неизвестное значение. Можно: " + word.labels());
        }
        return type.cast(value);
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

    /** The cell in quotes, shortened for a message. */
    public String quoted(Column column) {
        return "«" + shown(raw(column)) + "»";
    }

    /** Shortened, and without the one character that PostgreSQL's texts cannot hold. */
    private static String shown(String text) {
        String value = text.replace('\0', '\ufffd');
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }
}
