package ru.antirisk.bulkimport;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.FileProblem;
import ru.antirisk.platform.table.FileShape;
import ru.antirisk.platform.table.FirstRows;
import ru.antirisk.platform.table.Layout;
import ru.antirisk.platform.table.TableFile;

/**
 * The first look at a file, before it is accepted: what it is, where its table begins, and its first rows.
 *
 * @param shape with the sheet and the row of the headings
 * @param sheets that are not hidden; none where it is no XLSX
 * @param rows the first ones below the headings
 */
record FileCheck(FileShape shape, List<String> sheets, List<FirstRows.Line> rows) {
    /** Rows that are looked at: a cover above a table is shorter. */
    private static final int LOOKED_AT = 50;

    private static final int SHOWN = 20;

    /**
     * Where the sender says the table is.
     *
     * @param headerRow row of the headings in the file, from 1
     */
    record Place(@Nullable String sheet, @Nullable Integer headerRow) {
        static final Place ANYWHERE = new Place(null, null);
    }

    /** A row that may be the header. */
    private record Header(FirstRows table, int index, int recognised) {
        FirstRows.Line line() {
            return table.lines().get(index);
        }
    }

    /**
     * Finds the table: the headings are the row in which most columns of a kind are recognised, of all sheets; the first
     * row that holds anything where none is.
     *
     * @param kinds that the file may be of
     * @throws FileProblem where the file is no table, or one without a header or without rows
     */
    static FileCheck of(Path path, @Nullable Charset declared, Place place, List<Kind> kinds) throws IOException {
        FileShape shape = TableFile.inspect(path, declared);
        List<FirstRows> tables = TableFile.firstRows(path, shape, LOOKED_AT);
        List<String> sheets = tables.stream()
                .map(FirstRows::sheet)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        Header header = tables.stream()
                .filter(table -> place.sheet() == null || place.sheet().equals(table.sheet()))
                .flatMap(table -> IntStream.range(0, table.lines().size())
                        .filter(index -> isAt(place, table.lines().get(index)))
                        .mapToObj(index -> new Header(table, index, recognised(kinds, table, index))))
                .reduce((best, next) -> next.recognised() > best.recognised() ? next : best)
                .orElseThrow(() -> nothingThere(place, sheets));
        List<FirstRows.Line> lines = header.table().lines();
        return new FileCheck(
                shape.at(
                        header.table().sheet(),
                        header.line().number(),
                        header.line().cells()),
                sheets,
                lines.subList(header.index() + 1, lines.size()));
    }

    private static boolean isAt(Place place, FirstRows.Line line) {
        return place.headerRow() == null || place.headerRow() == line.number();
    }

    private static int recognised(List<Kind> kinds, FirstRows table, int index) {
        List<String> cells = table.lines().get(index).cells();
        return kinds.stream()
                .mapToInt(kind -> Layout.recognised(kind.columns(), cells))
                .max()
                .orElse(0);
    }

    private static FileProblem nothingThere(Place place, List<String> sheets) {
        if (place.sheet() != null && !sheets.contains(place.sheet())) {
            return new FileProblem(
                    "NO_SHEET",
                    "В файле нет листа «" + place.sheet() + "»"
                            + (sheets.isEmpty() ? "" : ". Листы: «" + String.join("», «", sheets) + "»"));
        }
        return place.headerRow() == null
                ? new FileProblem("EMPTY_FILE", "В файле нет ни одной заполненной строки. Выберите другой файл")
                : FileProblem.at(
                        place.headerRow(),
                        "NO_HEADER",
                        "здесь заголовков нет. Укажите одну из первых " + LOOKED_AT + " заполненных строк");
    }

    /** Line of the header. */
    long line() {
        return shape.headerLine();
    }

    List<String> headers() {
        return shape.headers();
    }

    /** How many columns have a heading. */
    int headings() {
        return (int) headers().stream().filter(heading -> !heading.isBlank()).count();
    }

    /** Numbers of the {@link #shownRows}, as a spreadsheet counts. */
    List<Long> shownNumbers() {
        return rows.stream().limit(SHOWN).map(FirstRows.Line::row).toList();
    }

    /** The first rows, a cell per header. */
    List<List<String>> shownRows() {
        return rows.stream()
                .limit(SHOWN)
                .map(FirstRows.Line::cells)
                .map(cells -> IntStream.range(0, headers().size())
                        .mapToObj(i -> i < cells.size() ? cells.get(i) : "")
                        .toList())
                .toList();
    }

    /**
     * The columns as the kind reads them.
     *
     * @throws FileProblem where the header is doubled
     */
    Layout layout(Kind kind) {
        List<Column> columns = kind.columns();
        if (rows.isEmpty()) {
            throw FileProblem.at(
                    Math.max(line(), 1), "HEADER_ONLY", "под заголовком нет ни одной строки. Добавьте данные");
        }
        if (Layout.recognised(columns, headers()) >= 2
                && Layout.recognised(columns, rows.get(0).cells()) >= 2) {
            throw FileProblem.at(rows.get(0).number(), "SECOND_HEADER", "это второй заголовок. Оставьте один");
        }
        return kind.refine(Layout.of(columns, line(), headers()));
    }

    FileFormat format(Kind kind, Layout layout) {
        List<FoundColumn> found = kind.columns().stream()
                .filter(layout::has)
                .sorted(Comparator.comparing(layout::place))
                .map(column -> new FoundColumn(layout.header(column), column.name(), column.title()))
                .toList();
        return format(found, layout.ignored());
    }

    FileFormat format(List<FoundColumn> found, List<String> ignored) {
        Charset encoding = shape.encoding();
        Character delimiter = shape.delimiter();
        return new FileFormat(
                shape.type(),
                encoding == null ? null : encoding.name(),
                delimiter == null ? null : delimiter.toString(),
                shape.compressed(),
                shape.sheet(),
                sheets,
                shape.headerLine(),
                found,
                ignored);
    }
}
