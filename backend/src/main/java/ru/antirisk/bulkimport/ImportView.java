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
 * @param kind one of {@code /imports/kinds}
 * @param status DONE also where rows were rejected: see {@code rejected}
 * @param mode ATOMIC: all rows or none; PARTIAL: the good ones
 * @param dryRun whether it only checks: nothing is written
 * @param fileName as it was sent; null where none was given
 * @param fileSize in bytes, as it came
 * @param parameters what was given for all rows: year, cycle, source
 * @param format what was found out about the file
 * @param rowsTotal rows below the header
 * @param rowsDone rows read so far
 * @param progress share of the file that has been read, 0 to 1; null while it can't be told, as in XLSX
 * @param created rows that are new; of a check and of an ATOMIC import that failed, rows that would be: nothing is
 *     written
 * @param updated rows that are known and differ, likewise
 * @param unchanged rows that are as they were
 * @param rejected rows with faults
 * @param noted cells that were read otherwise than they stand: a lost zero, a rounded number
 * @param failure in Russian, why nothing was written, where status is FAILED
 * @param withdrawal the last time that it was taken back
 * @param errors the first 100; all of them under /errors
 * @param notes the first 100
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
        long noted,
        @Nullable String failure,
        String createdByName,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable ImportWithdrawal withdrawal,
        List<ImportError> errors,
        List<ImportError> notes) {
    /** Whether nothing will change any more. */
    boolean over() {
        return status.over();
    }

    /** Whether this withdrawal, or a later one, has ended. */
    boolean withdrawnBy(int withdrawalId) {
        return withdrawal != null
                && withdrawal.id() >= withdrawalId
                && withdrawal.status().over();
    }

    ImportView with(List<ImportError> firstErrors, List<ImportError> firstNotes) {
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
                noted,
                failure,
                createdByName,
                createdAt,
                startedAt,
                finishedAt,
                withdrawal,
                firstErrors,
                firstNotes);
    }
}
