package ru.antirisk.platform.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import ru.antirisk.platform.russian.Spelling;

/** Which column of a file is which column of the kind. */
public final class Layout {
    /** Columns that reports add beside the rows: sent back with the mended rows, they are passed over in silence. */
    public static final String ERROR_HEADER = "Ошибка";

    public static final String LINE_HEADER = "Строка файла";
    private static final Pattern NUMBER = Pattern.compile("[0-9 ]+");

    private static final Set<String> OF_REPORTS = Set.of(ERROR_HEADER, LINE_HEADER);

    private final List<String> headers;
    private final List<Column> columns;

    /** By the numbers of the columns; -1 for one that the file lacks. */
    private final int[] places;

    private final int[] read;
    private final List<String> ignored;

    private Layout(List<String> headers, List<Column> columns, int[] places, List<String> ignored) {
        this.headers = headers;
        this.columns = columns;
        this.places = places;
        this.read = Arrays.stream(places).filter(place -> place >= 0).toArray();
        this.ignored = ignored;
    }

    /** The header row, as it was read. */
    public static Layout of(List<Column> columns, Cells header) {
        return of(columns, header.line(), texts(header));
    }

    /**
     * @param columns all columns of the kind
     * @param line of the header
     * @throws FileProblem where two headers mean the same column
     */
    public static Layout of(List<Column> columns, long line, List<String> headers) {
        Map<String, Column> names = names(columns);
        int[] places = new int[columns.stream().mapToInt(Column::number).max().orElse(-1) + 1];
        Arrays.fill(places, -1);
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            Column column = names.get(Spelling.normal(headers.get(i)));
            if (column == null) {
                if (!headers.get(i).isEmpty() && !isOfReports(headers.get(i))) {
                    ignored.add(headers.get(i));
                }
            } else if (places[column.number()] >= 0) {
                throw new FileProblem(
                        "DUPLICATE_HEADER",
                        Math.max(line, 1),
                        "строка " + Math.max(line, 1) + ", столбец " + (i + 1),
                        "заголовки «" + headers.get(places[column.number()]) + "» и «" + headers.get(i)
                                + "» значат одно и то же. Оставьте один из столбцов");
            } else {
                places[column.number()] = i;
            }
        }
        return new Layout(List.copyOf(headers), columns, places, ignored);
    }

    /** Whether the heading is one that a report added to the file. */
    public static boolean isOfReports(String heading) {
        return OF_REPORTS.contains(heading);
    }

    /** The cells of a header row, without the empty ones at its end. */
    public static List<String> texts(Cells cells) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < cells.filled(); i++) {
            texts.add(cells.text(i));
        }
        return texts;
    }

    /**
     * How many of the cells are headers of the kind: tells a header from data. A number is data, although a column may be
     * headed by the mark «5».
     */
    public static int recognised(List<Column> columns, List<String> cells) {
        Set<String> names = names(columns).keySet();
        return (int) cells.stream()
                .map(Spelling::normal)
                .filter(name -> names.contains(name) && !NUMBER.matcher(name).matches())
                .distinct()
                .count();
    }

    private static Map<String, Column> names(List<Column> columns) {
        Map<String, Column> names = new HashMap<>();
        for (Column column : columns) {
            names.put(Spelling.normal(column.name()), column);
            names.put(Spelling.normal(column.title()), column);
            for (String heading : column.headings()) {
                names.put(Spelling.normal(heading), column);
            }
        }
        return names;
    }

    /** All columns of the kind. */
    public List<Column> columns() {
        return columns;
    }

    public List<String> headers() {
        return headers;
    }

    /** Headings that nothing is read from. */
    public List<String> ignored() {
        return ignored;
    }

    /** Places in the file that are read; not to be written into. */
    int[] read() {
        return read;
    }

    /** Place of the column in the file, or -1. */
    public int place(Column column) {
        int number = column.number();
        return number < places.length ? places[number] : -1;
    }

    public boolean has(Column column) {
        return place(column) >= 0;
    }

    /** Heading of the column as it stands in the file, its title where the file lacks it. */
    public String header(Column column) {
        return has(column) ? headers.get(place(column)) : column.title();
    }

    /** The same table without a column: its cells are not read, its heading is reported. */
    public Layout without(Column column) {
        if (!has(column)) {
            return this;
        }
        int[] fewer = places.clone();
        List<String> more = new ArrayList<>(ignored);
        more.add(header(column));
        fewer[column.number()] = -1;
        return new Layout(headers, columns, fewer, more);
    }
}
