package ru.antirisk.identification;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Lookup;
import ru.antirisk.platform.database.Sql;

/**
 * Where indices come from. A new source gets its row and number at once, in a transaction of its own: files that merge
 * side by side wait for each other no longer than that takes, and two that name one source share its number. A source
 * whose file was refused stays, named by no index.
 */
final class IndexSources {
    private static final int MOST_NEW = 1_000;

    /** A check writes nothing: what is new to it differs from every source there is, and that is all it asks. */
    private static final int OF_NO_ROW = -1;

    private final @Nullable Database database;
    private final Map<String, Integer> known = new HashMap<>();
    private int added;

    private IndexSources(@Nullable Database database) {
        this.database = database;
    }

    /** @param database null for a check, which writes nothing */
    static IndexSources load(Connection connection, @Nullable Database database) throws SQLException {
        IndexSources sources = new IndexSources(database);
        Lookup.each(
                connection,
                Sql.of("select name, id from index_source"),
                row -> sources.known.put(row.getString(1), row.getInt(2)));
        return sources;
    }

    /** Number of the source, 0 where a file has more new ones than can be meant. */
    int number(String name) {
        Integer number = known.get(name);
        if (number == null) {
            if (added == MOST_NEW) {
                return 0;
            }
            added++;
            number = database == null ? OF_NO_ROW : numbered(database, name);
            known.put(name, number);
        }
        return number;
    }

    /** One that another file has added meanwhile is found; nothing removes a source. */
    private static int numbered(Database database, String name) {
        Sql found = Sql.of("select id from index_source where name = ?", name);
        return database.first(found, row -> row.getInt(1))
                .or(() -> database.first(
                        Sql.of(
                                "insert into index_source (name) values (?) on conflict (name) do nothing returning id",
                                name),
                        row -> row.getInt(1)))
                .or(() -> database.first(found, row -> row.getInt(1)))
                .orElseThrow();
    }
}
