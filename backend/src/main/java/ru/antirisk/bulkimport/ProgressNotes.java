package ru.antirisk.bulkimport;

import ru.antirisk.platform.merge.Progress;

/** Notes the progress of an import about twice a second, on a connection of its own, so that everyone can see it. */
final class ProgressNotes implements Progress {
    private static final long PAUSE_NANOS = 500_000_000L;

    private final ImportRuns runs;
    private final int importId;
    private long last = System.nanoTime();

    ProgressNotes(ImportRuns runs, int importId) {
        this.runs = runs;
        this.importId = importId;
    }

    @Override
    public void read(long rows, long bytes) {
        long now = System.nanoTime();
        if (now - last >= PAUSE_NANOS) {
            last = now;
            runs.progress(importId, rows, bytes);
        }
    }
}
