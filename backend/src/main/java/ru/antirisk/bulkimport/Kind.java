package ru.antirisk.bulkimport;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import ru.antirisk.access.Right;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.merge.RowReader;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.Layout;

/** What can be imported: its columns, who may do it, and how a row is read. */
public interface Kind {
    ImportKind id();

    /** In Russian. */
    String title();

    /** What one must be allowed to edit in order to import it. */
    Right right();

    /** All columns, of catalogues. */
    List<Column> columns();

    /** Names of the parameters that stand for a column. */
    List<String> parameters();

    /** The table that its rows are merged into. */
    String table();

    /** The tables besides the target that decide what a row comes to: a file is read anew when they have changed. */
    List<String> references();

    /** Columns, in Russian, without which the file cannot be read. */
    default List<String> missingColumns(Layout layout, Scope scope) {
        return columns().stream()
                .filter(column -> column.required() && !layout.has(column))
                .filter(column -> !parameters().contains(column.name()))
                .map(Column::title)
                .toList();
    }

    /** Parameters that must be given because the file has no such column. */
    default List<String> missingParameters(Layout layout, Map<String, String> given) {
        return columns().stream()
                .filter(column -> column.required() && !layout.has(column))
                .map(Column::name)
                .filter(name -> parameters().contains(name) && !given.containsKey(name))
                .toList();
    }

    /** The layout that is read in earnest: columns that another one makes superfluous are left out. */
    default Layout refine(Layout layout) {
        return layout;
    }

    /** Loads what the rows are checked against. */
    RowReader open(Layout layout, ImportScope scope) throws SQLException;
}
