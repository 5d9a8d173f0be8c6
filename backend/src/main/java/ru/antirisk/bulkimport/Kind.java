package ru.antirisk.bulkimport;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ru.antirisk.access.Right;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.merge.RowReader;
import ru.antirisk.platform.merge.Shown;
import ru.antirisk.platform.table.Catalogue;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.Layout;

/** What can be imported: its columns, who may do it, and how a row is read. Its class is named by {@link ImportKind}. */
public interface Kind {
    /** Its code in the API. */
    default String code() {
        return declaration().value();
    }

    /** In Russian. */
    default String title() {
        return declaration().title();
    }

    /** What one must be allowed to edit in order to import it. */
    Right right();

    /** All columns, of catalogues. */
    List<Column> columns();

    /** Those that a template has: where a table may have two forms, one of them. */
    default List<Column> templateColumns() {
        return columns();
    }

    /** Columns that a query parameter may give for all rows. */
    default List<Column> parameters() {
        return Arrays.stream(declaration().parameters())
                .map(Catalogue.columns(declaration().catalogue())::get)
                .toList();
    }

    /** Sheets of its template with the values that cells may name. */
    default List<AllowedValues> sheets() {
        return List.of();
    }

    /** The table that its rows are merged into. */
    String table();

    /** The tables that a file writes: its own and, before it, those that refer to it. */
    default List<String> writes() {
        return List.of(table());
    }

    /** Columns of the table by which people know a row. */
    List<String> object();

    /** The tables besides the target that decide what a row comes to: a file is read anew when they have changed. */
    List<String> references();

    /** Columns of the table that are not named as the kind's, and how a check shows them. */
    default List<Shown> shown() {
        return List.of();
    }

    /** Whether a file must have the column, unless a parameter gives it. */
    default boolean needs(Column column) {
        return column.required();
    }

    /** Columns, in Russian, without which the file cannot be read. */
    default List<String> missingColumns(Layout layout, Scope scope) {
        return columns().stream()
                .filter(column -> needs(column) && !layout.has(column))
                .filter(column -> !parameters().contains(column))
                .map(Column::title)
                .toList();
    }

    /** Parameters that must be given because the file has no such column. */
    default List<Column> missingParameters(Layout layout, Map<String, String> given) {
        return parameters().stream()
                .filter(column -> column.required() && !layout.has(column) && !given.containsKey(column.name()))
                .toList();
    }

    /** The layout that is read in earnest: columns that another one makes superfluous are left out. */
    default Layout refine(Layout layout) {
        return layout;
    }

    /** Loads what the rows are checked against. */
    RowReader open(Layout layout, ImportScope scope) throws SQLException;

    private ImportKind declaration() {
        return getClass().getAnnotation(ImportKind.class);
    }
}
