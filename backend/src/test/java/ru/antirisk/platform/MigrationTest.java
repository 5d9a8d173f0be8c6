package ru.antirisk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.Test;
import ru.antirisk.launch.Migrations;

class MigrationTest {
    @Test
    void goUpAndBackAndUpAgain() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Connection connection = postgres.getPostgresDatabase().getConnection()) {
            Migrations.apply(connection);
            Map<String, String> columns = columns(connection);
            Migrations.apply(connection);
            assertThat(columns(connection)).isEqualTo(columns);

            int changes = number(connection, "select count(*) from databasechangelog");
            Liquibase liquibase = new Liquibase(
                    "db/changelog.yaml", new ClassLoaderResourceAccessor(), new JdbcConnection(connection));
            liquibase.rollback(changes, null, new Contexts(), new LabelExpression());
            connection.setAutoCommit(true);
            assertThat(columns(connection)).isEmpty();
            assertThat(number(connection, "select count(*) from pg_proc where pronamespace = 'public'::regnamespace"))
                    .isZero();

            Migrations.apply(connection);
            connection.setAutoCommit(true);
            assertThat(columns(connection)).isEqualTo(columns);
        }
    }

    private static Map<String, String> columns(Connection connection) throws SQLException {
        Map<String, String> columns = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select table_name, string_agg(column_name, ',' order by ordinal_position) from"
                                + " information_schema.columns where table_schema = 'public'"
                                + " and table_name not like 'databasechangelog%' group by 1")) {
            while (rows.next()) {
                columns.put(rows.getString(1), rows.getString(2));
            }
        }
        return columns;
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
