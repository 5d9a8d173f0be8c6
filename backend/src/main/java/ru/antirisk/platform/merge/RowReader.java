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

    /** Writes what the rows need beside themselves, in the transaction of the merge; not called for a dry run. */
    default void finish(Connection connection) throws SQLException {}
}
