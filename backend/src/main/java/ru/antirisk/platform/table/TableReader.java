package ru.antirisk.platform.table;

import java.io.Closeable;
import java.io.IOException;

/** Reads a table row by row in constant memory. The first row is the header; rows with no value at all are skipped. */
public interface TableReader extends Closeable {
    /**
     * Reads the next row into the cells.
     *
     * @return false at the end
     * @throws FileProblem where the file cannot be read on
     */
    boolean next(Cells cells) throws IOException;

    /** Whether a cell too many moves those behind it, so that a row with more cells than the header cannot be read. */
    default boolean isShiftedByACell() {
        return false;
    }

    /** Bytes of the stored file that have been read, 0 where the reader can't tell. */
    long bytesRead() throws IOException;
}
