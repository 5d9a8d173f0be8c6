package ru.antirisk.bulkimport;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.job.JobStatus;

/**
 * An import. created + updated + unchanged + rejected = rowsTotal, always; while it runs and where the file could not
 * be read, all of them are 0.
 *
 * @param parameters what was given for all rows: year, cycle, source
 * @param rowsDone rows read so far
 * @param progress share of the file that has been read, 0 to 1; null while it can't be told, as in XLSX
 * @param unchanged rows that are as they were: equal ones, and where an ATOMIC import failed, all good ones
 * @param rejected rows with faults
 * @param failure in Russian, why nothing was written, where status is FAILED
 * @param errors the first 100; all of them under /errors
 */
public record ImportView(
        int id,
        String kind,
        JobStatus status,
        ImportMode mode,
        boolean dryRun,
        @Nullable String fileName,
        long fileSize,
        Map<String, String> parameters,
        @Nullable FileFormat format,
        long rowsTotal,
        long rowsDone,
        @Nullable Double progress,
        long created,
        long updated,
        long unchanged,
        long rejected,
        @Nullable String failure,
        String createdByName,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        List<ImportError> errors) {
    /** Whether nothing will change any more. */
    boolean over() {
        return status.over();
    }

    ImportView withErrors(List<ImportError> first) {
        return new ImportView(
                id,
                kind,
                status,
                mode,
                dryRun,
                fileName,
                fileSize,
                parameters,
                format,
                rowsTotal,
                rowsDone,
                progress,
                created,
                updated,
                unchanged,
                rejected,
                failure,
                createdByName,
                createdAt,
                startedAt,
                finishedAt,
                first);
    }
}
