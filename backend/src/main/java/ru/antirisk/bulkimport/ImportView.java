package ru.antirisk.bulkimport;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An import. When it is done, created + updated + unchanged + rejected = rowsTotal.
 *
 * @param parameters what was given for all rows: year, cycle, source
 * @param rowsDone rows read so far
 * @param failure in Russian, why nothing was written, where status is FAILED
 * @param errors the first 100; all of them under /errors
 */
public record ImportView(
        int id,
        ImportKind kind,
        ImportStatus status,
        ImportMode mode,
        boolean dryRun,
        @Nullable String fileName,
        long fileSize,
        Map<String, String> parameters,
        @Nullable FileFormat format,
        long rowsTotal,
        long rowsDone,
        long created,
        long updated,
        long unchanged,
        long rejected,
        @Nullable String failure,
        String createdByName,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        List<ImportError> errors) {}
