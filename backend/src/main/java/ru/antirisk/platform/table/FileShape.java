package ru.antirisk.platform.table;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about a file that can be read as a table.
 *
 * @param encoding of a text, null for XLSX
 * @param delimiter of a CSV, otherwise null
 * @param compressed with gzip
 * @param sheet of XLSX, otherwise null
 * @param headerLine row of the file that holds the headings, from 1; what stands above it is passed over. 0 for the
 *     first one that holds anything
 * @param headers for NDJSON the keys of all objects, otherwise the cells of the header row as far as they are known
 */
public record FileShape(
        FileType type,
        @Nullable Charset encoding,
        @Nullable Character delimiter,
        boolean compressed,
        @Nullable String sheet,
        long headerLine,
        List<String> headers) {
    static FileShape text(FileType type, Charset encoding, @Nullable Character delimiter, boolean compressed) {
        return new FileShape(type, encoding, delimiter, compressed, null, 0, List.of());
    }

    /** The same file, with the headings in this row of this sheet. */
    public FileShape at(@Nullable String otherSheet, long line, List<String> cells) {
        return new FileShape(type, encoding, delimiter, compressed, otherSheet, line, cells);
    }
}
