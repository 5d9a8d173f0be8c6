package ru.antirisk.platform.merge;

/**
 * How a file is merged.
 *
 * @param jobId names the work in thread names and beside each fault
 * @param faultsInto the COPY statement that takes faults: job, column, value, code, message, line
 * @param atomic one bad row and nothing is written
 * @param dryRun nothing is written, the report is the same
 * @param tx the transaction that writes
 * @param fileSize in bytes, as it is stored
 */
public record MergeOrder(int jobId, String faultsInto, boolean atomic, boolean dryRun, long tx, long fileSize) {}
