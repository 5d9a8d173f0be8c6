package ru.antirisk.bulkimport;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.table.FileType;

/** What was found out about a file.
 *
 * @param encoding UTF-8 or windows-1251, null for XLSX
 * @param delimiter of CSV
 * @param ignoredColumns headers that nothing is read from
 */
public record FileFormat(
        FileType type,
        @Nullable String encoding,
        @Nullable String delimiter,
        boolean compressed,
        List<FoundColumn> columns,
        List<String> ignoredColumns) {}
