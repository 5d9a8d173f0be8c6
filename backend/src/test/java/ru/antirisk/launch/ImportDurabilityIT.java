package ru.antirisk.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
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
import ru.antirisk.bench.IndexFile;

/** An accepted import ends whole, whatever dies while its rows are being written. */
class ImportDurabilityIT {
    private static final String PASSWORD = "durable-antirisk";
    private static final Map<String, String> SETTINGS = Map.of("ADMIN_PASSWORD", PASSWORD);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int ROWS = 1_000_000;

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void survivesKillOfTheApplication() throws Exception {
        int id;
        try (PackagedApplication first = started()) {
            id = accepted(first);
            whileRowsAreWritten(first);

            first.kill();
        }
        try (PackagedApplication second = started()) {
            endsWhole(second, id);
        }
    }

    @Test
    void survivesKillOfTheDatabase() throws Exception {
        try (PackagedApplication application = started()) {
            int id = accepted(application);
            whileRowsAreWritten(application);

            application.database().destroyForcibly();

            endsWhole(application, id);
        }
    }

    private PackagedApplication started() throws IOException, InterruptedException {
        return PackagedApplication.started(Files.createDirectories(folder.resolve("data")), SETTINGS);
    }

    /** Sends a million rows for schools that exist. */
    private int accepted(PackagedApplication application) throws IOException, InterruptedException, SQLException {
        execute(application, "insert into region (code, name) values ('66', 'Свердловская область')");
        execute(
                application,
                "insert into municipality (oktmo, name, region_id) select '65715000', 'Округ', id from region");
        execute(
                application,
                "insert into school (code, name, municipality_id) select code, 'Школа ' || code, m.id from municipality m,"
                        + " generate_series(" + IndexFile.code(0) + ", " + IndexFile.code(0) + " + " + IndexFile.SCHOOLS
                        + " - 1) code");
        Path file = folder.resolve("rows.csv");
        IndexFile.write(file, ROWS, 0);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(application.address() + "/api/v1/imports?kind=CONTEXT_INDICES"))
                .header("Authorization", "Bearer " + token(application))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofFile(file))
                .build();
        return answer(request, 202).get("id").asInt();
    }

    private String token(PackagedApplication application) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(application.address() + "/api/v1/auth/login"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"username\":\"admin\",\"password\":\"" + PASSWORD + "\"}"))
                .build();
        return answer(request, 200).get("accessToken").asText();
    }

    private JsonNode answer(HttpRequest request, int status) throws IOException, InterruptedException {
        var response = http.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return json.readTree(response.body());
    }

    /** Waits until pages of the table have been filled that nobody can see yet. */
    private static void whileRowsAreWritten(PackagedApplication application)
            throws IOException, InterruptedException, SQLException {
        Instant limit = Instant.now().plus(PATIENCE);
        while (number(application, "select pg_relation_size('context_index')") < 8 << 20) {
            assertThat(Instant.now()).isBefore(limit);
            Thread.sleep(5);
        }
        assertThat(number(application, "select count(*) from job_progress where status = 'RUNNING'"))
                .isEqualTo(1);
        assertThat(number(application, "select count(*) from context_index")).isZero();
    }

    /** It was begun a second time and wrote every row once. */
    private void endsWhole(PackagedApplication application, int id)
            throws IOException, InterruptedException, SQLException {
        String over = "select count(*) from job_progress where status not in ('QUEUED', 'RUNNING')";
        Instant limit = Instant.now().plus(PATIENCE);
        while (soon(application, over) == 0) {
            assertThat(Instant.now()).as(application.output()).isBefore(limit);
            Thread.sleep(100);
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(application.address() + "/api/v1/imports/" + id))
                .header("Authorization", "Bearer " + token(application))
                .build();
        JsonNode view = answer(request, 200);
        assertThat(view.get("status").asText()).as(view.toString()).isEqualTo("DONE");
        assertThat(view.get("created").asInt()).isEqualTo(ROWS);
        assertThat(view.get("progress").asDouble()).isEqualTo(1);
        assertThat(number(application, "select attempts from job_progress")).isGreaterThan(1);
        assertThat(number(application, "select count(*) from context_index")).isEqualTo(ROWS);
        assertThat(number(application, "select count(distinct tx) from context_index"))
                .isEqualTo(1);
        assertThat(number(application, "select count(*) from context_index_history"))
                .isZero();
        assertThat(number(application, "select count(*) from identification_integrity_faults"))
                .isZero();
    }

    /** The same number, 0 while the database is away. */
    private static long soon(PackagedApplication application, String query) {
        try {
            return number(application, query);
        } catch (SQLException | IOException e) {
            return 0;
        }
    }

    private static void execute(PackagedApplication application, String sql) throws IOException, SQLException {
        try (Connection connection = application.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(PackagedApplication application, String query) throws IOException, SQLException {
        try (Connection connection = application.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}
