package ru.antirisk.platform.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A stored file as a table. Its type is told by its content, never by its name. */
public final class TableFile {
    private static final int SAMPLE = 64 << 10;
    private static final byte[] OLE2 = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private TableFile() {}

    /**
     * Finds out what the file is. Reads a text to its end, so that broken bytes are told at once.
     *
     * @param declared encoding that the sender named; without a name it is found from the content
     * @throws FileProblem where it is no table
     */
    public static FileShape inspect(Path path, @Nullable Charset declared) throws IOException {
        boolean gzip = RawFile.isGzip(path);
        byte[] start;
        try (InputStream in = RawFile.open(path)) {
            start = in.readNBytes(SAMPLE);
        }
        if (start.length == 0) {
            throw new FileProblem("EMPTY_FILE", "Файл пуст. Выберите файл с таблицей");
        }
        if (startsWith(start, 'P', 'K', 3, 4)) {
            return new FileShape(FileType.XLSX, null, null, gzip, null, 0, List.of());
        }
        refuseOther(start);
        Charset encoding;
        try (InputStream in = RawFile.open(path)) {
            encoding = Encodings.of(in, declared);
        }
        String text = new String(start, encoding);
        if (firstSign(text) == '{') {
            return ndjson(path, encoding, gzip);
        }
        return FileShape.text(FileType.CSV, encoding, Delimiters.of(text), gzip);
    }

    private static FileShape ndjson(Path path, Charset encoding, boolean gzip) throws IOException {
        if (!encoding.equals(StandardCharsets.UTF_8)) {
            throw new FileProblem("BROKEN_ENCODING", "NDJSON должен быть в кодировке UTF-8. Сохраните файл заново");
        }
        try (InputStream in = RawFile.open(path)) {
            return FileShape.text(FileType.NDJSON, encoding, null, gzip).at(null, 0, NdjsonTable.keys(in));
        }
    }

    /**
     * The first rows of each table in the file: of every sheet that is not hidden, of a text the only one.
     *
     * @param most rows of a table
     */
    public static List<FirstRows> firstRows(Path path, FileShape shape, int most) throws IOException {
        if (shape.type() == FileType.XLSX) {
            try (XlsxFile file = xlsx(path, shape)) {
                return file.firstRows(most);
            }
        }
        try (TableReader table = open(path, shape)) {
            return List.of(new FirstRows(null, firstRows(table, most)));
        }
    }

    static List<FirstRows.Line> firstRows(TableReader table, int most) throws IOException {
        List<FirstRows.Line> lines = new ArrayList<>();
        Cells cells = new Cells();
        while (lines.size() < most && table.next(cells)) {
            lines.add(new FirstRows.Line(cells.line(), cells.row(), Layout.texts(cells)));
        }
        return lines;
    }

    /**
     * Opens the file for reading; the first row is the header.
     *
     * @throws FileProblem where the sheet or the row of the shape is not there
     */
    public static TableReader open(Path path, FileShape shape) throws IOException {
        TableReader table = switch (shape.type()) {
            case CSV ->
                new CsvTable(
                        RawFile.open(path),
                        Objects.requireNonNull(shape.encoding()),
                        Objects.requireNonNull(shape.delimiter()));
            case NDJSON -> new NdjsonTable(RawFile.open(path), shape.headers());
            case XLSX -> sheet(path, shape);
        };
        return shape.headerLine() > 1 ? new TableBelow(table, shape.headerLine()) : table;
    }

    private static XlsxFile xlsx(Path path, FileShape shape) throws IOException {
        return shape.compressed() ? XlsxFile.open(RawFile.unpack(path), true) : XlsxFile.open(path, false);
    }

    private static TableReader sheet(Path path, FileShape shape) throws IOException {
        XlsxFile file = xlsx(path, shape);
        try {
            return file.sheet(shape.sheet());
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static void refuseOther(byte[] start) {
        if (startsWith(start, 0xff, 0xfe) || startsWith(start, 0xfe, 0xff)) {
            throw new FileProblem(
                    "BROKEN_ENCODING", "Файл в кодировке UTF-16. Сохраните таблицу как «CSV UTF-8» или как XLSX");
        }
        if (startsWith(start, OLE2[0], OLE2[1], OLE2[2], OLE2[3])) {
            throw wrongType("Это файл старого Excel или Word (.xls, .doc). Сохраните таблицу как .xlsx или CSV");
        }
        if (startsWith(start, '%', 'P', 'D', 'F')) {
            throw wrongType("Это PDF. Нужна таблица: CSV, XLSX или NDJSON");
        }
        if (startsWith(start, 0x89, 'P', 'N', 'G') || startsWith(start, 0xff, 0xd8, 0xff)) {
            throw wrongType("Это изображение. Нужна таблица: CSV, XLSX или NDJSON");
        }
        char first = firstSign(new String(start, StandardCharsets.UTF_8));
        if (first == '<') {
            throw wrongType("Это веб-страница или XML. Нужна таблица: CSV, XLSX или NDJSON");
        }
        if (first == '[') {
            throw wrongType("Это массив JSON. Нужен NDJSON: по одному объекту в строке, без скобок и запятых вокруг");
        }
    }

    private static FileProblem wrongType(String message) {
        return new FileProblem("WRONG_TYPE", message);
    }

    private static char firstSign(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Cells.isSpace(text.charAt(i))) {
                return text.charAt(i);
            }
        }
        return 0;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xff) != (start[i] & 0xff)) {
                return false;
            }
        }
        return true;
    }
}
