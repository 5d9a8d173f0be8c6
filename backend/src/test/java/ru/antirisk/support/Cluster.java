package ru.antirisk.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.antirisk.launch.Migrations;

/** A PostgreSQL cluster of its own, for tests of the schema that need no application. */
public final class Cluster implements AutoCloseable {
    private final EmbeddedPostgres postgres;
    private final Connection connection;

    private Cluster(EmbeddedPostgres postgres) throws SQLException {
        this.postgres = postgres;
        this.connection = connect();
    }

    /** A cluster whose database is empty. */
    public static Cluster empty() throws IOException, SQLException {
        return new Cluster(
                EmbeddedPostgres.builder().setServerConfig("fsync", "off").start());
    }

    /** A cluster whose database has the schema of this build. */
    public static Cluster migrated() throws IOException, SQLException {
        Cluster cluster = empty();
        cluster.migrate();
        return cluster;
    }

    /** Does what a start does to the schema. */
    public void migrate() throws SQLException {
        Migrations.apply(connection);
        connection.setAutoCommit(true);
    }

    /** The connection that the methods here use, of a superuser. */
    public Connection connection() {
        return connection;
    }

    /** Another one, which the caller closes. */
    public Connection connect() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    public String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    public void execute(String sql) throws SQLException {
        execute(connection, sql);
    }

    public static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of all rows, as text. */
    public List<@Nullable String> texts(String query) throws SQLException {
        return texts(connection, query);
    }

    public static List<@Nullable String> texts(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<@Nullable String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    /** The one value that a query gives. */
    public @Nullable String text(String query) throws SQLException {
        return texts(query).get(0);
    }

    public long number(String query) throws SQLException {
        return Long.parseLong(String.valueOf(text(query)));
    }

    @Override
    public void close() throws IOException, SQLException {
        connection.close();
        postgres.close();
    }
}
