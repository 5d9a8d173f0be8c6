package ru.antirisk.platform.table;

import java.io.IOException;
import java.util.List;

/**
 * A table that goes out, whatever the format.
 *
 * @param title in Russian
 * @param state sentences on what the data are: of which year, which territory, approved by whom; they stand above the
 *     table
 * @param frozen how many first columns stay in sight
 */
public record Table(String title, List<String> state, List<Heading> headings, int frozen, Rows rows) {
    /** Gives the rows one after the other, in constant memory. */
    @FunctionalInterface
    public interface Rows {
        void writeTo(Sink sink) throws IOException;
    }

    /** Takes a row: a cell for each heading, or fewer. */
    @FunctionalInterface
    public interface Sink {
        void row(List<Cell> cells) throws IOException;
    }

    /** A table of a heading and rows alone. */
    public static Table of(String title, List<Heading> headings, Rows rows) {
        return new Table(title, List.of(), headings, 0, rows);
    }
}
