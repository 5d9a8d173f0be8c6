package ru.antirisk.platform.merge;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import ru.antirisk.platform.table.Layout;
import ru.antirisk.platform.table.TableReader;

/**
 * Merges a file's rows into their table, in the caller's transaction.
 *
 * <p>Rows go straight into the table as long as all of them are new, batch by batch behind a savepoint. The first that
 * is known ends that: from then on equal rows are passed over, and what is left is staged, where joins tell it apart:
 * new ones are inserted, different ones updated, equal ones not touched (docs/adr/0007).
 */
public final class Merge {

    /** A row is there already; or it is, and its blank cells, which change nothing, would be no values for a new one. */
    private static final Set<String> KNOWN_ROW = Set.of("23505", "23502");

    private static final int WORTH_ANALYZING = 5_000;

    /** Changes of a check that are shown row by row. */
    private static final int MOST_CHANGES = 1_000;

    /** A table is read for equal rows where that costs less than joining the file's: so many times its bytes at most. */
    private static final int TABLE_TO_FILE = 8;

    /** Five million narrow rows, whose hashes take 64 MB. */
    private static final long LARGEST_TABLE = 256L << 20;

    /** Bytes that PostgreSQL needs for the narrowest row: its header, its pointer, the transaction and a key. */
    private static final int LEAST_ROW = 48;

    /** Batches that the file is read ahead while the table is. */
    private static final int AHEAD = 3;

    private final Connection connection;
    private final MergeOrder order;
    private final RowReader reader;
    private final MergeSql sql;
    private @Nullable KnownRows known;
    private boolean staging;
    private boolean refused;
    private boolean nothingThere;
    private boolean manyRowsPerLine;
    private long staged;
    private long created;
    private long updated;
    private long unchanged;

    public Merge(Connection connection, MergeOrder order, RowReader reader) {
        this.connection = connection;
        this.order = order;
        this.reader = reader;
        this.sql = new MergeSql(reader.target());
    }

    /**
     * Reads the table to its end. Where an atomic merge meets a bad row, it takes back what it wrote and goes on as a
     * check does.
     *
     * @param progress told how far the file has been read, now and then
     * @throws ru.antirisk.platform.table.FileProblem where the file cannot be read to its end
     */
    public MergeCounts run(TableReader table, Layout layout, Progress progress)
            throws SQLException, IOException, InterruptedException {
        RowFeed feed = new RowFeed(table, layout, reader, order.jobId());
        Thread thread = new Thread(feed, "merge-" + order.jobId());
        thread.start();
        try {
            prepare(feed);
            boolean more = true;
            while (more) {
                Batch batch = feed.take();
                rethrow(batch.failure);
                write(batch, feed);
                progress.read(batch.rowsRead, batch.bytesRead);
                more = !batch.last;
                feed.recycle(batch);
            }
        } finally {
            thread.interrupt();
            thread.join();
        }
        return finish(feed);
    }

    private static void rethrow(@Nullable Throwable failure) throws IOException {
        if (failure instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (failure instanceof IOException io) {
            throw io;
        }
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
    }

    private void prepare(RowFeed feed) throws SQLException {
        nothingThere = !writes()
                && number("select count(*) from (select from " + reader.target().table() + " limit 1) any_row") == 0;
        if (!reader.target().takesAll() || !writes()) {
            startStaging(feed);
        } else {
            execute("savepoint merge");
        }
    }

    private boolean writes() {
        return !order.dryRun() && !refused;
    }

    /** Rows that the table takes as they are can be told from equal ones by what it holds. */
    private void startStaging(RowFeed feed) throws SQLException {
        staging = true;
        execute(sql.createStage());
        long size = number("select pg_relation_size('" + reader.target().table() + "')");
        if (reader.target().takesAll() && size <= Math.min(order.fileSize() * TABLE_TO_FILE, LARGEST_TABLE)) {
            feed.allow(AHEAD);
            known = new KnownRows((int) (size / LEAST_ROW));
            known.load(connection, sql.copyOutOfTarget());
        }
    }

    private void write(Batch batch, RowFeed feed) throws SQLException {
        if (order.atomic() && !refused && batch.errors.count() > 0) {
            refuse(feed);
        }
        if (batch.rows.count() > 0) {
            writeRows(batch.rows, feed);
        }
        keep(batch.errors);
    }

    private void keep(CopyRows findings) throws SQLException {
        if (findings.count() > 0) {
            findings.fillLastWithLines();
            copy(order.findingsInto(), findings);
        }
    }

    /** What was created until now counts as what would be. */
    private void refuse(RowFeed feed) throws SQLException {
        refused = true;
        if (!staging) {
            execute("rollback to savepoint merge");
            prepare(feed);
        }
    }

    private void writeRows(CopyRows rows, RowFeed feed) throws SQLException {
        int lines = rows.distinctLines();
        manyRowsPerLine |= lines < rows.count();
        boolean enoughShown = nothingThere && staged >= MOST_CHANGES;
        if (enoughShown || (!staging && insertedAll(rows))) {
            created += lines;
            return;
        }
        if (!staging) {
            startStaging(feed);
        }
        if (known != null) {
            rows.remove(known);
            unchanged += lines - rows.distinctLines();
        }
        if (rows.count() == 0) {
            return;
        }
        staged += rows.count();
        rows.fillLastWithLines();
        copy(sql.copyIntoStage(), rows);
    }

    /** Tries to copy the rows straight into the table; one that is there already ends the attempts. */
    private boolean insertedAll(CopyRows rows) throws SQLException {
        execute("savepoint batch");
        try {
            rows.fillLast(order.tx());
            copy(sql.copyIntoTarget(), rows);
            execute("release savepoint batch");
            return true;
        } catch (SQLException e) {
            if (!KNOWN_ROW.contains(String.valueOf(e.getSQLState()))) {
                throw e;
            }
            execute("rollback to savepoint batch");
            return false;
        }
    }

    private MergeCounts finish(RowFeed feed) throws SQLException {
        keep(feed.notes());
        if (staged > 0) {
            mergeStaged();
        }
        if (writes()) {
            reader.finish(connection, order.tx());
        }
        return new MergeCounts(
                feed.total(), created, updated, unchanged + feed.valueless(), feed.rejected(), feed.noted(), refused);
    }

    private void mergeStaged() throws SQLException {
        if (staged > WORTH_ANALYZING) {
            execute("analyze import_stage");
            execute("set local work_mem = '64MB'");
        }
        long different;
        long fresh;
        try (Statement statement = connection.createStatement();
                ResultSet counts = statement.executeQuery(sql.classify(manyRowsPerLine))) {
            counts.next();
            fresh = counts.getLong(1);
            different = counts.getLong(2);
            unchanged += counts.getLong(3);
        }
        created += fresh;
        updated += different;
        if (!writes()) {
            keepChanges();
            return;
        }
        // a line that is new as a whole may still hold rows that differ
        if (different > 0 || (fresh > 0 && manyRowsPerLine)) {
            execute(sql.update(order.tx()));
        }
        if (fresh > 0) {
            execute(sql.insert(order.tx()));
        }
    }

    /** Row by row by the table's key: the first rows that differ are found without looking at the others. */
    private void keepChanges() throws SQLException {
        execute("set local enable_hashjoin = off; set local enable_mergejoin = off");
        execute(sql.changes(order.changesInto(), order.jobId(), order.shown(), MOST_CHANGES));
        execute("set local enable_hashjoin = on; set local enable_mergejoin = on");
    }

    private void copy(String statement, CopyRows rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        try {
            copy.writeToCopy(rows.bytes(), 0, rows.length());
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
