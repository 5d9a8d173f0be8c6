package ru.antirisk.platform.table;

/** What no honest table exceeds. */
final class Limits {
    /** Bytes of a line of text. */
    static final int LINE = 64 << 10;

    static final int COLUMNS = 200;

    /** Characters of a cell. */
    static final int CELL = 10_000;

    /** Bytes that a compressed file may unpack to. */
    static final long UNPACKED = 4L << 30;

    /** Times a compressed file may grow; people's tables grow 5 to 30 times. */
    static final long RATIO = 200;

    /** Bytes up to which the ratio says nothing: a small file of equal rows packs very well. */
    static final long RATIO_FROM = 16L << 20;

    /** Parts of an XLSX. */
    static final int PARTS = 2_000;

    /** Characters between two tags of an XLSX. */
    static final int TEXT = 1 << 20;

    /** Cells of an XLSX that are not there, to the left of ones that are: its reader makes room for them. */
    static final long GAPS = 50_000_000;

    /** What an XLSX says besides its rows: formats, merged cells, shared formulas. */
    static final int DESCRIBED = 500_000;

    /** Bytes of memory that each of these may take. */
    static final int DESCRIBED_OVERHEAD = 100;

    /** Bytes that a text takes in memory besides its own. */
    static final int TEXT_OVERHEAD = 56;

    /** Bytes of the texts that an XLSX keeps apart from its cells, which its reader holds in memory. */
    static final long SHARED_TEXTS = 48L << 20;

    private Limits() {}
}
