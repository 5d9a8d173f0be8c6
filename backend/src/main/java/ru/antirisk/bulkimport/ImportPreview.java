package ru.antirisk.bulkimport;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import of the file would find, before it is sent in earnest.
 *
 * @param kind the asked one, or the one that the columns suggest
 * @param format what was found out about the file
 * @param headers as they stand in the file
 * @param rows the first rows as they stand in the file, a cell per header
 * @param rowNumbers of these rows, as a spreadsheet counts
 * @param missingColumns required columns that the file lacks, in Russian
 * @param missingParameters parameters that must be given for all rows, for example year
 */
public record ImportPreview(
        @Nullable String kind,
        FileFormat format,
        List<String> headers,
        List<List<String>> rows,
        List<Long> rowNumbers,
        List<String> missingColumns,
        List<String> missingParameters) {}
