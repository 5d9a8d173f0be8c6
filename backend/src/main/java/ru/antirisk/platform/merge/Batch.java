package ru.antirisk.platform.merge;

import org.jspecify.annotations.Nullable;

/** What the reading thread hands to the writing one: rows, faults, and how far it has come. Batches are used again. */
final class Batch {
    private static final int ROW_BYTES = 64;

    final CopyRows rows;
    final CopyRows errors = new CopyRows(16 << 10);
    long rowsRead;
    long bytesRead;
    boolean last;

    @Nullable
    Throwable failure;

    Batch(int rowsExpected) {
        rows = new CopyRows(rowsExpected * ROW_BYTES);
    }

    void clear() {
        rows.clear();
        errors.clear();
        last = false;
        failure = null;
    }
}
