package ru.antirisk.platform.merge;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import ru.antirisk.platform.table.Finding;
import ru.antirisk.platform.table.Layout;
import ru.antirisk.platform.table.Row;
import ru.antirisk.platform.table.TableReader;

/**
 * Reads the file in a thread of its own, some batches ahead of the thread that talks to the database. Batches grow, so
 * that a file whose rows are all known costs one small attempt.
 */
final class RowFeed implements Runnable {
    private static final int FIRST_BATCH = 1_024;
    private static final int LARGEST_BATCH = 32_768;
    private static final int LARGEST_BYTES = 2 << 20;
    private static final int FINDING_FIELDS = 7;

    /** Of a file whose every row was read with a note the first ones tell enough. */
    private static final int MOST_NOTES = 1_000;

    /** Whoever mends more than these sends the file again anyhow; they are kept for weeks. */
    private static final int MOST_FAULTS = 200_000;

    private static final int USUALLY_AHEAD = 2;

    private final TableReader table;
    private final RowReader reader;
    private final Row row;
    private final int jobId;
    private final int columns;
    private final BlockingQueue<Batch> filled = new LinkedBlockingQueue<>();

    /** As many as there are, so far can the reader be ahead. */
    private final BlockingQueue<Batch> empty = new LinkedBlockingQueue<>();

    private Batch batch = new Batch(FIRST_BATCH);
    private int batchSize = FIRST_BATCH;
    private long total;
    private long rejected;
    private long valueless;
    private long noted;
    private long faults;

    /** Kept to the end, for they outlast rows that are taken back. */
    private final CopyRows notes = new CopyRows(4 << 10);

    RowFeed(TableReader table, Layout layout, RowReader reader, int jobId) {
        this.table = table;
        this.reader = reader;
        this.jobId = jobId;
        this.row = new Row(layout, this::found);
        this.columns = layout.headers().size();
        for (int i = 0; i < USUALLY_AHEAD; i++) {
            empty.add(new Batch(FIRST_BATCH));
        }
    }

    /** Lets the reader come so many batches farther ahead. */
    void allow(int batches) {
        for (int i = 0; i < batches; i++) {
            empty.add(new Batch(LARGEST_BATCH));
        }
    }

    /** The next batch; give it back by {@link #recycle}. */
    Batch take() throws InterruptedException {
        return filled.take();
    }

    void recycle(Batch used) {
        used.clear();
        empty.add(used);
    }

    /** Rows of the file, when the last batch was taken. */
    long total() {
        return total;
    }

    long rejected() {
        return rejected;
    }

    /** Good rows that hold nothing to write. */
    long valueless() {
        return valueless;
    }

    /** Notes on cells. */
    long noted() {
        return noted;
    }

    /** The first notes, when the last batch was taken. */
    CopyRows notes() {
        return notes;
    }

    @Override
    public void run() {
        try {
            while (table.next(row.cells())) {
                read();
                if (isFull()) {
                    passOn();
                    batch = empty.take();
                }
            }
            batch.last = true;
            passOn();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the writer has given up and waits for nothing
        } catch (Throwable e) {
            batch.failure = e; // even an OutOfMemoryError must reach the thread that waits
            filled.add(batch);
        }
    }

    private void read() {
        total++;
        row.begin();
        int before = batch.rows.count();
        if (table.isShiftedByACell() && row.cells().filled() > columns) {
            row.fault(
                    "EXTRA_CELLS",
                    "Ячеек в строке " + row.cells().filled() + ", а столбцов " + columns
                            + ": значения могли сдвинуться. Проверьте разделители и кавычки");
        } else if (!row.saysNothing()) {
            if (row.isTotal()) {
                row.fault("TOTAL_ROW", "Это итоговая строка. Удалите её");
            } else {
                reader.read(row, batch.rows);
            }
        }
        if (row.isBad()) {
            rejected++;
            batch.rows.truncate(before);
        } else if (batch.rows.count() == before) {
            valueless++;
        }
    }

    private boolean isFull() {
        return batch.rows.count() >= batchSize
                || batch.rows.length() >= LARGEST_BYTES
                || batch.errors.length() >= LARGEST_BYTES / 2;
    }

    private void passOn() throws IOException {
        batch.rowsRead = total;
        batch.bytesRead = table.bytesRead();
        batchSize = Math.min(batchSize * 4, LARGEST_BATCH);
        filled.add(batch);
    }

    private void found(Finding finding) {
        CopyRows findings = batch.errors;
        if (finding.note()) {
            noted++;
            if (noted > MOST_NOTES) {
                return;
            }
            findings = notes;
        } else if (++faults > MOST_FAULTS) {
            return;
        }
        findings.begin(FINDING_FIELDS);
        findings.integer(jobId);
        findings.text(finding.column());
        findings.text(finding.value());
        findings.text(finding.code());
        findings.text(finding.message());
        findings.bigint(finding.row());
        findings.flag(finding.note());
        findings.end(finding.line());
    }
}
