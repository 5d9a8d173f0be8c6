package ru.antirisk.platform.merge;

import java.util.List;

/**
 * How a file is merged.
 *
 * @param jobId names the work in thread names and beside each finding
 * @param findingsInto the COPY statement that takes findings: job, column, value, code, message, row, note, line
 * @param changesInto the beginning of the INSERT that takes the changes of a check: job, line, whether the row is new,
 *     its natural key in words, column, before, after
 * @param shown columns of the target in those changes
 * @param atomic one bad row and nothing is written
 * @param dryRun nothing is written, the report is the same
 * @param tx the transaction that writes
 * @param fileSize in bytes, as it is stored
 */
public record MergeOrder(
        int jobId,
        String findingsInto,
        String changesInto,
        List<Shown> shown,
        boolean atomic,
        boolean dryRun,
        long tx,
        long fileSize) {}
