package ru.antirisk.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was committed survives the death of the application, of its database, and of both. */
class DurabilityIT {
    private static final Map<String, String> DEFAULT = Map.of();

    @TempDir
    Path data;

    @Test
    void survivesKillOfApplicationThenOfDatabaseThenOfBoth() throws Exception {
        try (PackagedApplication first = PackagedApplication.started(data, DEFAULT)) {
            insert(first, "before anything");

            first.kill();
        }
        try (PackagedApplication second = PackagedApplication.started(data, DEFAULT)) {
            assertThat(rows(second)).isEqualTo(1);
            insert(second, "before the database dies");

            second.database().destroyForcibly();

            waitForDatabase(second);
            assertThat(rows(second)).isEqualTo(2);
            assertThat(health(second)).isEqualTo(200);
            insert(second, "before both die");

            ProcessHandle database = second.database();
            second.kill();
            database.destroyForcibly();
        }
        try (PackagedApplication third = PackagedApplication.started(data, DEFAULT)) {
            assertThat(rows(third)).isEqualTo(3);
            assertThat(health(third)).isEqualTo(200);
        }
    }

    @Test
    void stopsItsDatabaseWhenItEnds() throws Exception {
        ProcessHandle database;
        try (PackagedApplication application = PackagedApplication.started(data, DEFAULT)) {
            database = application.database();
        }

        assertThat(database.isAlive()).isFalse();
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void keepsDataDurablyAndApartFromOthers() throws Exception {
        try (PackagedApplication application = PackagedApplication.started(data, DEFAULT)) {
            assertThat(setting(application, "fsync")).isEqualTo("on");
            assertThat(setting(application, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(application, "full_page_writes")).isEqualTo("on");
            assertThat(setting(application, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(application, "is_superuser")).isEqualTo("off");
            run(application, "create extension if not exists pg_trgm");
            run(application, "create extension if not exists unaccent");
            String letters = "select similarity('Школа', 'школы') > 0.4 and lower('ШКОЛА') = 'школа'";
            assertThat(text(application, letters)).isEqualTo("t");
        }
    }

    private static void insert(PackagedApplication application, String text) throws IOException, SQLException {
        run(application, "create table if not exists survivor (text text)");
        run(application, "insert into survivor values ('" + text + "')");
    }

    private static void run(PackagedApplication application, String sql) throws IOException, SQLException {
        try (Connection connection = application.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int rows(PackagedApplication application) throws IOException, SQLException {
        return Integer.parseInt(text(application, "select count(*) from survivor"));
    }

    private static String setting(PackagedApplication application, String name) throws IOException, SQLException {
        return text(application, "show " + name);
    }

    private static String text(PackagedApplication application, String query) throws IOException, SQLException {
        try (Connection connection = application.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void waitForDatabase(PackagedApplication application) throws IOException, InterruptedException {
        Instant limit = Instant.now().plus(Duration.ofSeconds(30));
        while (!application.output().contains("База данных снова работает")) {
            assertThat(Instant.now()).as(application.output()).isBefore(limit);
            Thread.sleep(50);
        }
    }

    /** The pool may still hold one connection of the dead server: the second question counts. */
    private static int health(PackagedApplication application) throws IOException, InterruptedException {
        int status = 0;
        for (int attempt = 0; attempt < 20 && status != 200; attempt++) {
            URI address = URI.create(application.address() + "/q/health/ready");
            status = ((HttpURLConnection) address.toURL().openConnection()).getResponseCode();
            Thread.sleep(status == 200 ? 0 : 250);
        }
        return status;
    }
}
