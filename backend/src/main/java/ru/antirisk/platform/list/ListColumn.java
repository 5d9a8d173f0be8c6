package ru.antirisk.platform.list;

/**
 * A column of a streamed list.
 *
 * @param name in the API, the alias it has in the query, and the header of CSV
 * @param title in Russian, the header of XLSX
 * @param text whether it holds what people typed: such a cell is never a formula
 */
public record ListColumn(String name, String title, boolean text) {
    public static ListColumn text(String name, String title) {
        return new ListColumn(name, title, true);
    }

    public static ListColumn value(String name, String title) {
        return new ListColumn(name, title, false);
    }
}
