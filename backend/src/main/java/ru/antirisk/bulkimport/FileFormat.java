package ru.antirisk.bulkimport;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.table.FileType;

/**
 * What was found out about a file.
 *
 * @param type told by the content, never by the name
 * @param encoding UTF-8 or windows-1251, null for XLSX
 * @param delimiter of CSV
 * @param compressed whether it came gzipped
 * @param sheet of XLSX that is read
 * @param sheets of XLSX that are not hidden
 * @param headerRow row of the file that holds the headings, from 1; what stands above it is passed over. 0 for
 *     NDJSON
 * @param columns columns that are read, with the headers that they were recognised by
 * @param ignoredColumns headers that nothing is read from
 */
public record FileFormat(
        FileType type,
        @Nullable String encoding,
        @Nullable String delimiter,
        boolean compressed,
        @Nullable String sheet,
        List<String> sheets,
        long headerRow,
        List<FoundColumn> columns,
        List<String> ignoredColumns) {}
