package ru.antirisk.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.merge.Shown;

/** Who changed an object, when, and from what to what, as its table's trace keeps it (docs/adr/0003). */
@ApplicationScoped
public class ObjectHistory {
    /** The last ones: nobody reads more, and an object that a program changes hourly has thousands. */
    private static final int MOST = 200;

    private final Database database;

    ObjectHistory(Database database) {
        this.database = database;
    }

    /**
     * The changes of the row with this id, the last first; whether the caller may see it is asked before.
     *
     * @param table a traced one with the column id
     * @param columns those that people know
     */
    public List<ObjectChange> of(String table, int id, List<Shown> columns) {
        Sql versions = Sql.of("select c.at, a.display_name, v.* from (")
                .add(version(table + "_history", "x.ordinal", columns, id))
                .add(" union all ")
                .add(version(table, "9223372036854775807", columns, id))
                .add("""
                        ) v
                        left join platform_changes c on c.tx = v.tx
                        left join access_accounts a on a.id = c.account_id
                        order by v.ordinal desc nulls last, v.tx desc limit ?""", MOST + 1);
        List<Version> found = new ArrayList<>(database.list(versions, row -> Version.of(row, columns)));
        boolean whole = found.size() <= MOST;
        Collections.reverse(found);
        List<ObjectChange> changes = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            if (i > 0) {
                change(found.get(i - 1), found.get(i), columns, changes);
            } else if (whole && found.get(0).at != null) {
                changes.add(new ObjectChange(found.get(0).at, found.get(0).byName, true, List.of()));
            }
        }
        Collections.reverse(changes);
        return changes;
    }

    private static Sql version(String table, String ordinal, List<Shown> columns, int id) {
        Sql version = Sql.of("select x.tx, " + ordinal + " as ordinal");
        for (int i = 0; i < columns.size(); i++) {
            version.add(", " + columns.get(i).of("x") + " as c" + i);
        }
        return version.add(" from " + table + " x where x.id = ?", id);
    }

    /** Of what changed nothing that people know, nothing is said. */
    private static void change(Version before, Version after, List<Shown> columns, List<ObjectChange> changes) {
        List<ValueChange> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String was = before.values.get(i);
            String is = after.values.get(i);
            if (!Objects.equals(was, is)) {
                var column = columns.get(i).column();
                values.add(new ValueChange(column.name(), column.title(), column.shown(was), column.shown(is)));
            }
        }
        Instant at = after.at;
        if (!values.isEmpty() && at != null) {
            changes.add(new ObjectChange(at, after.byName, false, values));
        }
    }

    private record Version(@Nullable Instant at, @Nullable String byName, List<@Nullable String> values) {
        static Version of(ResultSet row, List<Shown> columns) throws SQLException {
            List<@Nullable String> values = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                values.add(row.getString("c" + i));
            }
            return new Version(Database.instant(row, "at"), row.getString("display_name"), values);
        }
    }
}
