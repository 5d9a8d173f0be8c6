package ru.antirisk.platform.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.russian.Spelling;

/** The row being read, as it stands in the file, and what is found out about it: faults and notes. */
public abstract class MarkedRow {
    private static final int SHOWN = 200;
    private static final List<String> TOTALS = List.of("итого", "всего");
    private static final String FIRST_OF_TOTALS = "ИиВв";

    private final Layout layout;
    private final Findings findings;
    private final Cells cells = new Cells();
    private boolean bad;

    MarkedRow(Layout layout, Findings findings) {
        this.layout = layout;
        this.findings = findings;
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

    int place(Column column) {
        return layout.place(column);
    }

    /** Whether the cell has no value: nothing stands in it, or a word by which the column says so. */
    public boolean blank(Column column) {
        int place = place(column);
        return cells.blank(place) || column.isAbsence(cells, place);
    }

    /**
     * Whether the row itself has to say it, rather than what is given for all rows.
     *
     * @param isGiven whether there is something given, which a blank cell leaves as it is
     */
    public boolean decides(Column column, boolean isGiven) {
        return has(column) && (!blank(column) || !isGiven);
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
        return cells.text(place(column));
    }

    /** Whether just this stands in the cell: costs nothing where rows repeat what another one said. */
    public boolean says(Column column, String text) {
        return cells.is(place(column), text);
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

    /** A fault of a cell. */
    public void fault(Column column, String code, String message) {
        bad = true;
        String value = raw(column);
        Unreadable unreadable = Unreadable.of(value); // whatever is wrong with it for the column
        if (unreadable == null) {
            add(column, shown(value), code, message, false);
        } else {
            add(column, null, unreadable.name(), unreadable.message(), false);
        }
    }

    /** A fault of the row as a whole. */
    public void fault(String code, String message) {
        bad = true;
        add(null, null, code, message, false);
    }

    /** How the cell was read, where that is not quite what stands in it. */
    public void note(Column column, String code, String message) {
        add(column, shown(raw(column)), code, message, true);
    }

    private void add(@Nullable Column column, @Nullable String value, String code, String message, boolean note) {
        String header = column == null ? null : layout.header(column);
        findings.add(new Finding(cells.line(), cells.row(), header, value, code, message, note));
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
}
