package ru.antirisk.bulkimport.merge;

/**
 * How a file is merged.
 *
 * @param atomic one bad row and nothing is written
 * @param dryRun nothing is written, the report is the same
 * @param tx the transaction that writes
 * @param fileSize in bytes, as it is stored
 */
public record MergeOrder(int importId, boolean atomic, boolean dryRun, long tx, long fileSize) {}
