package ru.antirisk.bulkimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;

/** Who waits for an import costs nothing until it ends; who does not want it any more ends it. */
@QuarkusTest
class ImportWaitTest extends ImportTest {
    private static final int WAITING = 50;
    private static final byte[] BODY =
            "Код ОО;Год;Вид индекса;Значение\n170101;2018;ИСБШ;1\n".getBytes(StandardCharsets.UTF_8);

    @Inject
    Database connections;

    private record Answer(Response response, Instant at) {}

    private Answer waited() {
        Response response = request(coordinator, CSV)
                .header("Idempotency-Key", "waited")
                .body(BODY)
                .post("/imports?kind=CONTEXT_INDICES&wait=60");
        return new Answer(response, Instant.now());
    }

    /** How many connections of those who wait have asked about an import in the last second. */
    private long asking() {
        return database.count("select count(*) from pg_stat_activity where pid <> pg_backend_pid()"
                + " and application_name <> 'antirisk jobs' and query ~ 'from (import_run|job_progress)'"
                + " and query_start > clock_timestamp() - interval '1 second'");
    }

    @Test
    void fiftyThatWaitCostAHandfulOfQueries() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(WAITING);
        List<CompletableFuture<Answer>> answers = connections.with(connection -> {
            connection.setAutoCommit(false);
            try (var lock = connection.createStatement()) {
                lock.execute("lock table context_index in exclusive mode"); // nobody writes
                List<CompletableFuture<Answer>> sent = IntStream.range(0, WAITING)
                        .mapToObj(i -> CompletableFuture.supplyAsync(this::waited, pool))
                        .toList();
                sleepQuietly(3_000);
                for (int second = 0; second < 3; second++) {
                    sleepQuietly(1_000);
                    assertThat(asking()).as("queries of a second").isZero();
                }
                assertThat(sent).noneMatch(CompletableFuture::isDone);
                return sent;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });

        answers.forEach(CompletableFuture::join);
        Instant end = connections
                .first(
                        Sql.of("select finished_at from job_progress"),
                        row -> Objects.requireNonNull(Database.instant(row, "finished_at")))
                .orElseThrow();
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.join().response().statusCode()).isEqualTo(200);
            assertThat(answer.join().response().<Integer>path("created")).isEqualTo(1);
        });
        List<Long> late = answers.stream()
                .map(answer -> Duration.between(end, answer.join().at()).toMillis())
                .sorted()
                .toList();
        // the rest is what it takes to send fifty answers and to check them here
        assertThat(late.get(0)).as("milliseconds after the end").isLessThan(500);
        assertThat(late.get(WAITING - 1)).as("milliseconds after the end").isLessThan(2_000);
        pool.shutdown();
    }

    private static void sleepQuietly(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void cancelledImportWritesNothing() {
        int id = connections.with(connection -> {
            connection.setAutoCommit(false);
            try (var lock = connection.createStatement()) {
                lock.execute("lock table context_index in exclusive mode");
                int queued = request(coordinator, CSV)
                        .body(BODY)
                        .post("/imports?kind=CONTEXT_INDICES")
                        .path("id");
                sleepQuietly(300);
                int work = as(coordinator.token()).get("/background-work").path("items[0].id");
                as(coordinator.token())
                        .post("/background-work/" + work + "/cancellation")
                        .then()
                        .statusCode(200);
                sleepQuietly(1_200); // until the process has heard of it
                return queued;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });

        request(coordinator, CSV)
                .get("/imports/" + id + "/events")
                .then()
                .body(containsString("\"status\":\"CANCELLED\""));
        assertThat(written()).isZero();
        send(coordinator, "kind=CONTEXT_INDICES", CSV, BODY).body("created", equalTo(1));
    }
}
