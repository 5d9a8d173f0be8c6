package ru.antirisk.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A run is decided in the background, whole or not at all. */
@QuarkusTest
class RunJobTest extends IdentificationTest {
    private static final String RUNS = "/identification-runs";

    private interface Meanwhile {
        void happens(int runId) throws InterruptedException;
    }

    /** Orders a run that cannot write its decisions before the rest has happened. */
    private int heldUp(String token, Meanwhile rest) {
        int rule = planRule();
        return sql.with(connection -> {
            connection.setAutoCommit(false);
            try (Statement lock = connection.createStatement()) {
                lock.execute("lock table identification_decision in exclusive mode");
                int id = as(token)
                        .body(Map.of("ruleId", rule, "year", 2018))
                        .post(RUNS)
                        .then()
                        .statusCode(201)
                        .header("Location", containsString(RUNS))
                        .body("schools", equalTo(0))
                        .extract()
                        .path("id");
                rest.happens(id);
                return id;
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });
    }

    private String ended(String token, int runId) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            String status = as(token).get(RUNS + "/" + runId).path("status");
            if (!status.equals("QUEUED") && !status.equals("RUNNING")) {
                return status;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("run " + runId + " does not end");
    }

    @Test
    void answersAtOnceAndDecidesLater() throws InterruptedException {
        int run = heldUp(coordinator, id -> {
            as(coordinator).get("/identification-decisions?runId=" + id).then().body("total", equalTo(0));
            as(coordinator).get(RUNS).then().body("items.id", hasItem(id));
            as(given.viewer(municipality).token()).get(RUNS).then().body("items", hasSize(0));
            as(coordinator)
                    .get(RUNS + "/" + id + "/comparison")
                    .then()
                    .statusCode(409)
                    .body("detail", containsString("ещё идёт"));
            approve(coordinator, id, 0).statusCode(409);
        });

        assertThat(ended(coordinator, run)).isEqualTo("DONE");
        as(coordinator).get("/identification-decisions?runId=" + run).then().body("total", equalTo(6));
        as(given.viewer(municipality).token()).get(RUNS).then().body("items", hasSize(1));
        assertThat(database.count("select count(*) from change_set c join identification_run r on r.tx = c.tx"
                        + " where c.account_id = r.created_by"))
                .isEqualTo(1);
    }

    @Test
    void cancelledRunDecidesNothing() throws InterruptedException {
        int run = heldUp(operator, id -> {
            Thread.sleep(300);
            int work = as(operator).get("/background-work").path("items[0].id");
            as(operator)
                    .post("/background-work/" + work + "/cancellation")
                    .then()
                    .statusCode(200)
                    .body("cancelAsked", equalTo(true));
            // its next try is the last place where it may end: the first is cut off
            database.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where query like 'COPY identification_decision%' or query like 'copy identification_decision%'");
            Thread.sleep(500);
        });

        assertThat(ended(operator, run)).isEqualTo("CANCELLED");
        assertThat(database.count("select count(*) from identification_decision"))
                .isZero();
    }

    @Test
    void runThatIsCutOffStartsOver() throws InterruptedException {
        int run = heldUp(operator, id -> {
            Thread.sleep(300);
            database.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where query like 'copy identification_decision%'");
        });

        assertThat(ended(operator, run)).isEqualTo("DONE");
        as(operator).get(RUNS + "/" + run).then().body("schools", equalTo(6)).body("identified", equalTo(4));
        assertThat(database.count("select count(*) from identification_decision"))
                .isEqualTo(6);
        assertThat(database.count("select attempts from job_progress")).isEqualTo(2);
    }
}
