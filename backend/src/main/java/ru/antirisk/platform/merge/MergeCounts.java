package ru.antirisk.platform.merge;

/**
 * What became of a file's rows: created + updated + unchanged + rejected = total. Where an atomic merge met a bad row,
 * good rows count as unchanged, for nothing was written.
 *
 * @param refused whether nothing was written because of bad rows
 */
public record MergeCounts(long total, long created, long updated, long unchanged, long rejected, boolean refused) {}
