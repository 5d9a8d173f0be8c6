package ru.antirisk.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Statement;
import java.util.List;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;

/** The database of a test, emptied before each. */
@ApplicationScoped
public class TestDatabase {
    /** Reference data that migrations bring, and the history of migrations. */
    private static final List<String> KEPT =
            List.of("databasechangelog", "databasechangeloglock", "trace_epoch", "subject");

    @Inject
    Database database;

    /** Empties every table but those of reference data. */
    public void clear() {
        List<String> tables = database
                .list(
                        Sql.of("select quote_ident(tablename) from pg_tables where schemaname = 'public'"),
                        row -> row.getString(1))
                .stream()
                .filter(table -> !KEPT.contains(table))
                .toList();
        execute("truncate " + String.join(", ", tables) + " restart identity cascade");
    }

    /** Runs a statement as it is. */
    public void execute(String sql) {
        database.with(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    /** The one number a query gives. */
    public long count(String sql) {
        return database.first(Sql.of(sql), row -> row.getLong(1)).orElseThrow();
    }

    /** The first column of the first row. */
    public String text(String sql) {
        return database.first(Sql.of(sql), row -> row.getString(1)).orElseThrow();
    }
}
