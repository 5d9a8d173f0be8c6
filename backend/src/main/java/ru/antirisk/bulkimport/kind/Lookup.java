package ru.antirisk.bulkimport.kind;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;

/** Reads what rows are checked against. */
final class Lookup {
    private Lookup() {}

    @FunctionalInterface
    interface Each {
        void row(ResultSet row) throws SQLException;
    }

    static void each(Connection connection, Sql sql, Each each) throws SQLException {
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
