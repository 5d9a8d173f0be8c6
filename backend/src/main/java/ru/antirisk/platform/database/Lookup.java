package ru.antirisk.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads what rows are checked against. */
public final class Lookup {
    private Lookup() {}

    @FunctionalInterface
    public interface Each {
        void row(ResultSet row) throws SQLException;
    }

    public static void each(Connection connection, Sql sql, Each each) throws SQLException {
        try (PreparedStatement statement = Database.prepare(connection, sql)) {
            statement.setFetchSize(10_000); // the connection is in a transaction, so rows come in portions
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.row(rows);
                }
            }
        }
    }
}
