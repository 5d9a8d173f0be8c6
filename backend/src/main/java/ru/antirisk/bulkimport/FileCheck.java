package ru.antirisk.bulkimport;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.table.Cells;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.FileProblem;
import ru.antirisk.platform.table.FileShape;
import ru.antirisk.platform.table.Layout;
import ru.antirisk.platform.table.TableFile;
import ru.antirisk.platform.table.TableReader;

/**
 * The first look at a file, before it is accepted: what it is, its header and its first rows.
 *
 * @param line of the header
 * @param rows the first ones, as they stand in the file
 */
record FileCheck(FileShape shape, long line, List<String> headers, List<List<String>> rows) {
    private static final int SAMPLE = 20;

    /** @throws FileProblem where the file is no table, or one without a header or without rows */
    static FileCheck of(Path path, @Nullable Charset declared) throws IOException {
        FileShape shape = TableFile.inspect(path, declared);
        try (TableReader table = TableFile.open(path, shape)) {
            Cells cells = new Cells();
            if (!table.next(cells)) {
                throw new FileProblem("EMPTY_FILE", "В файле нет ни одной заполненной строки. Выберите другой файл");
            }
            List<String> headers = Layout.texts(cells);
            long line = cells.line();
            List<List<String>> rows = new ArrayList<>();
            while (rows.size() < SAMPLE && table.next(cells)) {
                rows.add(cells.raw().stream().map(String::strip).toList());
            }
            return new FileCheck(shape, line, headers, rows);
        }
    }

    /** How many columns have a heading. */
    int headings() {
        return (int) headers.stream().filter(heading -> !heading.isBlank()).count();
    }

    /** The first rows, a cell per header. */
    List<List<String>> shownRows() {
        return rows.stream()
                .map(row -> IntStream.range(0, headers.size())
                        .mapToObj(i -> i < row.size() ? row.get(i) : "")
                        .toList())
                .toList();
    }

    /**
     * The columns as the kind reads them.
     *
     * @throws FileProblem where the header is doubled or not in its place
     */
    Layout layout(Kind kind) {
        List<Column> columns = kind.columns();
        if (rows.isEmpty()) {
            throw FileProblem.at(
                    Math.max(line, 1), "HEADER_ONLY", "под заголовком нет ни одной строки. Добавьте данные");
        }
        int here = Layout.recognised(columns, headers);
        int below = Layout.recognised(columns, rows.get(0));
        if (below >= 2 && here >= 2) {
            throw FileProblem.at(line + 1, "SECOND_HEADER", "это второй заголовок. Оставьте один, в первой строке");
        }
        if (below >= 2) {
            throw FileProblem.at(
                    Math.max(line, 1),
                    "HEADER_NOT_FIRST",
                    "здесь должен быть заголовок, а он ниже. Удалите строки над заголовком");
        }
        return kind.refine(Layout.of(columns, line, headers));
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
                found,
                ignored);
    }
}
