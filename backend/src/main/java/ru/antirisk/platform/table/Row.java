package ru.antirisk.platform.table;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.russian.Spelling;

/** The row being read, by the kind's columns. A cell that does not parse leaves a fault, and the row is rejected. */
public final class Row {
    /** No number: the cell is blank or leaves a fault. */
    public static final long NONE = Long.MIN_VALUE;

    private static final int SHOWN = 200;

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

    public boolean has(int column) {
        return layout.has(column);
    }

    public boolean blank(int column) {
        return cells.blank(layout.place(column));
    }

    /** The cell without the spaces around it. */
    public String raw(int column) {
        return cells.text(layout.place(column));
    }

    public boolean is(int column, String text) {
        return cells.is(layout.place(column), text);
    }

    /** A fault of a cell. */
    public void fault(int column, String code, String message) {
        bad = true;
        String value = raw(column);
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
    public boolean require(int column) {
        if (blank(column)) {
            fault(column, "REQUIRED", "Ячейка пуста. Заполните её");
            return false;
        }
        return true;
    }

    /** The number that a cell of exactly n digits makes, or -1. */
    public int digits(int column, int n) {
        int place = layout.place(column);
        return cells.length(place) == n ? Numbers.digits(cells, place) : -1;
    }

    /** A whole number within bounds; NONE for a blank cell and for a fault. */
    public long whole(int column, long least, long most) {
        if (blank(column)) {
            return NONE;
        }
        long value = Numbers.whole(cells, layout.place(column));
        if (!Numbers.isNumber(value)) {
            fault(column, "NOT_A_NUMBER", notNumber(column, "целое число"));
            return NONE;
        }
        return within(column, value, least, most, 1);
    }

    /** A decimal number times 1000, bounds likewise; NONE for a blank cell and for a fault. */
    public long thousandths(int column, long least, long most) {
        if (blank(column)) {
            return NONE;
        }
        long value = Numbers.thousandths(cells, layout.place(column));
        if (value == Numbers.TOO_PRECISE) {
            fault(column, "TOO_PRECISE", quoted(column) + " — больше трёх знаков после запятой. Округлите до тысячных");
            return NONE;
        }
        if (!Numbers.isNumber(value)) {
            fault(column, "NOT_A_NUMBER", notNumber(column, "число"));
            return NONE;
        }
        return within(column, value, least, most, 1000);
    }

    private long within(int column, long value, long least, long most, int unit) {
        if (value < least || value > most) {
            fault(
                    column,
                    "OUT_OF_RANGE",
                    quoted(column) + " — вне пределов: от " + least / unit + " до " + most / unit
                            + ". Проверьте значение и столбец");
            return NONE;
        }
        return value;
    }

    private String notNumber(int column, String expected) {
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

    /** The text of the cell, null where it is blank or longer than allowed, which is a fault. */
    public @Nullable String text(int column, int most) {
        if (blank(column)) {
            return null;
        }
        int length = cells.length(layout.place(column));
        if (length > most) {
            fault(column, "TOO_LONG", "В ячейке " + length + " знаков, можно не больше " + most + ". Сократите текст");
            return null;
        }
        String value = raw(column);
        if (value.indexOf('\0') >= 0) {
            fault(column, "NUL_BYTE", "В тексте стоит нулевой байт. Наберите текст заново");
            return null;
        }
        return value;
    }

    /** One of the known words, null for a blank cell and for a fault. */
    public <T> @Nullable T word(int column, Map<String, T> words, String allowed) {
        if (blank(column)) {
            return null;
        }
        T value = words.get(Spelling.normal(raw(column)));
        if (value == null) {
            fault(column, "UNKNOWN_VALUE", quoted(column) + " — неизвестное значение. Можно: " + allowed);
        }
        return value;
    }

    /** The cell in quotes, shortened for a message. */
    public String quoted(int column) {
        return "«" + shown(raw(column)) + "»";
    }

    /** Shortened, and without the one character that PostgreSQL's texts cannot hold. */
    private static String shown(String text) {
        String value = text.replace('\0', '\ufffd');
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }
}
