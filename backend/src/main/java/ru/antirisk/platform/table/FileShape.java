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
 * @param headers cells of the header row; for NDJSON the keys of all objects
 */
public record FileShape(
        FileType type,
        @Nullable Charset encoding,
        @Nullable Character delimiter,
        boolean compressed,
        List<String> headers) {}
