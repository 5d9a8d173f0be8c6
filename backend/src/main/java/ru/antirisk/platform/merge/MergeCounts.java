package ru.antirisk.platform.merge;

/**
 * What became of a file's rows: created + updated + unchanged + rejected = total. Of a check, and where an atomic merge
 * met a bad row, it is what would have become of them: nothing was written.
 *
 * @param noted notes on cells of rows that are taken
 * @param refused whether nothing was written because of bad rows
 */
public record MergeCounts(
        long total, long created, long updated, long unchanged, long rejected, long noted, boolean refused) {
    /** The file was merged before, and nothing has been written since. */
    public static MergeCounts unchanged(long total) {
        return new MergeCounts(total, 0, 0, total, 0, 0, false);
    }
}
