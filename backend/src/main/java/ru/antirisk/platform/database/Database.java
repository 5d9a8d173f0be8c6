package ru.antirisk.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Reads by SQL: one statement a read, rows straight into records. Inside a transaction it uses the transaction's
 * connection, so it sees what Hibernate has flushed.
 */
@ApplicationScoped
public class Database {
    private static final int FETCHED = 1_000;

    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Makes a record of the row the result set stands on. */
    @FunctionalInterface
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Work with a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException, IOException;
    }

    /** Takes the row the result set stands on. */
    @FunctionalInterface
    public interface Visitor {
        void visit(ResultSet row) throws SQLException, IOException;
    }

    public <T> List<T> list(Sql sql, Row<T> row) {
        return with(connection -> {
            try (PreparedStatement statement = prepare(connection, sql);
                    ResultSet rows = statement.executeQuery()) {
                List<T> result = new ArrayList<>();
                while (rows.next()) {
                    result.add(row.of(rows));
                }
                return result;
            }
        });
    }

    public <T> Optional<T> first(Sql sql, Row<T> row) {
        return list(sql, row).stream().findFirst();
    }

    public boolean exists(Sql sql) {
        return !list(sql, row -> true).isEmpty();
    }

    /** Visits every row, in constant memory. */
    public void each(Sql sql, Visitor visitor) {
        with(connection -> {
            boolean own = connection.getAutoCommit();
            if (own) {
                connection.setAutoCommit(false); // a cursor needs a transaction
            }
            try (PreparedStatement statement = prepare(connection, sql)) {
                statement.setFetchSize(FETCHED);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        visitor.visit(rows);
                    }
                }
            } finally {
                if (own) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
            return sql;
        });
    }

    /** Runs an INSERT, UPDATE or DELETE and tells how many rows it touched. */
    public int update(Sql sql) {
        return with(connection -> {
            try (PreparedStatement statement = prepare(connection, sql)) {
                return statement.executeUpdate();
            }
        });
    }

    /**
     * Streams {@code COPY (query) TO STDOUT} into the sink: the whole answer, in constant memory.
     *
     * @param format what stands after {@code WITH}, for example {@code (FORMAT csv, HEADER)}
     */
    public void copyOut(Sql query, String format, OutputStream sink) {
        with(connection -> {
            String copy = "copy (" + query.inlined() + ") to stdout with " + format;
            return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, sink);
        });
    }

    public <T> T with(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A prepared statement with the values of the SQL bound. */
    public static PreparedStatement prepare(Connection connection, Sql sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.text());
        int place = 1;
        for (Object value : sql.values()) {
            bind(statement, place++, value);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        if (value instanceof Enum<?> constant) {
            statement.setString(place, constant.name());
        } else if (value instanceof Instant instant) {
            statement.setObject(place, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
        } else {
            statement.setObject(place, value);
        }
    }

    public static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
