package ru.antirisk.platform.table;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

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

    /** The table without the columns that have one of these titles. */
    public Table without(Set<String> titles) {
        List<Integer> kept = IntStream.range(0, headings.size())
                .filter(place -> !titles.contains(headings.get(place).title()))
                .boxed()
                .toList();
        return new Table(
                title,
                state,
                kept.stream().map(headings::get).toList(),
                (int) kept.stream().filter(place -> place < frozen).count(),
                sink -> rows.writeTo(cells -> sink.row(kept.stream()
                        .filter(place -> place < cells.size())
                        .map(cells::get)
                        .toList())));
    }

    /** A table of a heading and rows alone. */
    public static Table of(String title, List<Heading> headings, Rows rows) {
        return new Table(title, List.of(), headings, 0, rows);
    }
}
