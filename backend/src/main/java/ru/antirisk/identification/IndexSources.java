package ru.antirisk.identification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where indices come from. A new source gets its number while rows are read and its row when they are merged; imports
 * of one kind merge one after the other, so the number stays free.
 */
final class IndexSources {
    private static final int MOST_NEW = 1_000;

    private final Map<String, Integer> known = new HashMap<>();
    private final Map<String, Integer> added = new LinkedHashMap<>();
    private int last;

    private IndexSources() {}

    static IndexSources load(Connection connection) throws SQLException {
        IndexSources sources = new IndexSources();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id, name from index_source")) {
            while (rows.next()) {
                sources.known.put(rows.getString(2), rows.getInt(1));
                sources.last = Math.max(sources.last, rows.getInt(1));
            }
        }
        return sources;
    }

    /** Number of the source, 0 where a file has more new ones than can be meant. */
    int number(String name) {
        Integer number = known.get(name);
        if (number != null) {
            return number;
        }
        if (added.size() >= MOST_NEW || last >= Short.MAX_VALUE) {
            return 0;
        }
        known.put(name, ++last);
        added.put(name, last);
        return last;
    }

    void write(Connection connection) throws SQLException {
        if (added.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into index_source (id, name) overriding system value select * from unnest(?::smallint[], ?::text[])")) {
            statement.setArray(
                    1, connection.createArrayOf("smallint", added.values().toArray()));
            statement.setArray(
                    2, connection.createArrayOf("text", added.keySet().toArray()));
            statement.executeUpdate();
        }
    }
}
