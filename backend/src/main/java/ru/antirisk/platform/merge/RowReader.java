package ru.antirisk.platform.merge;

import java.sql.Connection;
import java.sql.SQLException;
import ru.antirisk.platform.table.Row;

/** Checks the rows of one file and turns them into rows of the table. */
public interface RowReader {
    /** Where the rows go: each has the target's key, values and extras, in this order. */
    Target target();

    /**
     * Reads one row of the file. Every fault of it is left in the row; what was written for a bad row is taken back
     * by the caller.
     *
     * @param rows begun by {@link CopyRows#begin} and ended by {@link CopyRows#end} for each row of the table
     */
    void read(Row row, CopyRows rows);

    /**
     * Writes what the rows need beside themselves, and what is summed up of them, in the transaction of the merge; not
     * called for a dry run.
     *
     * @param tx the merge's transaction: what it wrote is the target's rows with this {@code tx}, what it replaced the
     *     rows of the target's history with this {@code replaced_tx}; both are indexed
     */
    default void finish(Connection connection, long tx) throws SQLException {}
}
