package ru.antirisk.bulkimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.merge.Shown;
import ru.antirisk.platform.merge.Target;
import ru.antirisk.platform.table.Column;

/** What checks found that files would change, row by row for the first rows. */
@ApplicationScoped
class ImportChanges {
    private final Database database;

    ImportChanges(Database database) {
        this.database = database;
    }

    /**
     * How the columns of the table are shown: as the kind says, otherwise as its column of the same name.
     *
     * @throws IllegalStateException for a column that the kind neither has nor shows
     */
    static List<Shown> shown(Kind kind, Target target) {
        return shown(kind, Stream.concat(target.key().stream(), target.values().stream()))
                .toList();
    }

    /** How a row x of the table is called, in SQL. */
    static String object(Kind kind) {
        return "concat_ws(', ', "
                + shown(kind, kind.object().stream())
                        .map(shown -> shown.of("x"))
                        .collect(Collectors.joining(", ")) + ")";
    }

    private static Stream<Shown> shown(Kind kind, Stream<String> names) {
        Map<String, Shown> declared =
                kind.shown().stream().collect(Collectors.toMap(Shown::target, Function.identity()));
        Map<String, Column> columns =
                kind.columns().stream().collect(Collectors.toMap(Column::inTable, Function.identity()));
        return names.map(name -> {
            Shown shown = declared.get(name);
            Column column = columns.get(name);
            if (shown == null && column == null) {
                throw new IllegalStateException(kind.code() + " does not show " + name);
            }
            return shown == null ? Shown.of(name, Objects.requireNonNull(column)) : shown;
        });
    }

    /** In the order of the file. */
    List<ImportChange> list(int importId, Kind kind) {
        Map<String, Column> columns = Stream.concat(
                        kind.columns().stream(), kind.shown().stream().map(Shown::column))
                .collect(Collectors.toMap(Column::name, Function.identity(), (one, other) -> one));
        List<ImportChange> changes = new ArrayList<>();
        Sql rows = Sql.of("""
                select line, created, object, column_name, before, after
                from import_change where import_id = ? order by line, object, column_name nulls first
                """, importId);
        database.each(rows, row -> {
            String name = row.getString("column_name");
            if (name == null) { // each row of the table begins with it
                changes.add(new ImportChange(
                        row.getLong("line"), row.getBoolean("created"), row.getString("object"), new ArrayList<>()));
                return;
            }
            Column column = Objects.requireNonNull(columns.get(name));
            changes.get(changes.size() - 1)
                    .values()
                    .add(new ImportChange.Value(
                            name,
                            column.title(),
                            column.shown(row.getString("before")),
                            Objects.requireNonNull(column.shown(row.getString("after")))));
        });
        return changes;
    }
}
