package ru.antirisk.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.antirisk.support.ApiTest;
import ru.antirisk.support.Given.Caller;

@QuarkusTest
class JobsTest extends ApiTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    Jobs jobs;

    @Inject
    JobWaits waits;

    private Caller caller;

    @BeforeEach
    void openGates() {
        TestJobs.reset();
    }

    /** What still ends while the next test empties the database would stand in its way. */
    @AfterEach
    void everythingEnds() {
        TestJobs.reset();
        until(() -> database.count("select count(*) from job_progress where status in ('QUEUED', 'RUNNING')") == 0);
    }

    @BeforeEach
    void somebody() {
        caller = given.admin();
    }

    private void order(String kind, int subject, @Nullable String lane) {
        QuarkusTransaction.requiringNew()
                .run(() -> jobs.order(new JobOrder(
                        kind, subject, caller.id(), "Работа " + subject, "/api/v1/works", JobUnit.ROWS, lane)));
    }

    private CountDownLatch blocked(int subject) {
        CountDownLatch gate = new CountDownLatch(1);
        TestJobs.GATES.put(subject, gate);
        return gate;
    }

    private static void until(BooleanSupplier condition) {
        Instant limit = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(limit);
            sleep(10);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private boolean over(String kind, int subject) {
        return waits.over(kind, subject, 10).await().indefinitely();
    }

    private String status(int subject) {
        return as(caller.token())
                .get("/background-work?size=200")
                .path("items.find{it.title=='Работа " + subject + "'}.status");
    }

    @Test
    void queueThatIsFullDoesNotHoldUpAnother() {
        List<Integer> many = IntStream.range(100, 110).boxed().toList();
        many.forEach(this::blocked);
        many.forEach(subject -> order(TestJobs.Document.KIND, subject, null));
        until(() -> TestJobs.BEGUN.size() == JobClass.DOCUMENT.threads());

        Instant begun = Instant.now();
        order(TestJobs.Notice.KIND, 1, null);

        assertThat(over(TestJobs.Notice.KIND, 1)).isTrue();
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(1));
        assertThat(TestJobs.BEGUN).hasSize(JobClass.DOCUMENT.threads() + 1);
    }

    @Test
    void worksOfALaneGoOneAfterTheOtherAndLeaveThreadsToOthers() {
        CountDownLatch gate = blocked(1);
        for (int subject = 1; subject <= 4; subject++) {
            order(TestJobs.Document.KIND, subject, "lane");
        }
        order(TestJobs.Document.KIND, 5, null);

        assertThat(over(TestJobs.Document.KIND, 5)).isTrue();
        until(() -> TestJobs.BEGUN.contains(1));
        assertThat(TestJobs.BEGUN).containsExactlyInAnyOrder(1, 5);
        gate.countDown();
        assertThat(over(TestJobs.Document.KIND, 4)).isTrue();
        assertThat(TestJobs.BEGUN.stream().filter(subject -> subject != 5)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void workIsFollowedAndCancelledByItsOwner() {
        blocked(7);
        order(TestJobs.Document.KIND, 7, "lane");
        order(TestJobs.Document.KIND, 8, "lane");
        order(TestJobs.Document.KIND, 9, "lane");
        int id = as(caller.token()).get("/background-work?sort=id").path("items[0].id");
        until(() -> "RUNNING".equals(status(7)));
        until(() -> as(caller.token()).get("/background-work/" + id).<Integer>path("done") > 0);
        as(caller.token()).get("/background-work?sort=id").then().body("items[0].total", equalTo(1_000_000));
        String other = given.admin().token();

        as(other).get("/background-work").then().body("items", hasSize(0));
        as(other).get("/background-work/" + id).then().statusCode(404);
        as(other).post("/background-work/" + id + "/cancellation").then().statusCode(404);
        as(caller.token())
                .post("/background-work/" + (id + 1) + "/cancellation")
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"));
        as(caller.token())
                .post("/background-work/" + id + "/cancellation")
                .then()
                .statusCode(200)
                .body("cancelAsked", equalTo(true));

        assertThat(over(TestJobs.Document.KIND, 9)).isTrue();
        assertThat(status(7)).isEqualTo("CANCELLED");
        assertThat(status(9)).isEqualTo("DONE");
        assertThat(TestJobs.BEGUN).containsExactly(7, 9);
        as(caller.token())
                .post("/background-work/" + id + "/cancellation")
                .then()
                .statusCode(409);
        as(caller.token()).get("/background-work?over=false").then().body("items", hasSize(0));
    }

    @Test
    void workOfADeadProcessIsTakenUp() {
        database.execute("insert into job_progress (queue, kind, subject, account_id, title, address, unit, status,"
                + " attempts) values ('NOTICE', 'test-notice', 3, " + caller.id()
                + ", 'Работа 3', '/', 'ROWS', 'RUNNING', 1)");
        database.execute("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,"
                + " last_heartbeat, version) values ('test-notice', '3', now(), true, 'gone NOTICE', now(), 2)");

        assertThat(over(TestJobs.Notice.KIND, 3)).isTrue();
        assertThat(database.count("select attempts from job_progress")).isEqualTo(2);
    }

    @Test
    void attemptThatAnotherHasOvertakenEndsNothing() {
        CountDownLatch gate = blocked(5);
        order(TestJobs.Notice.KIND, 5, null);
        until(() -> TestJobs.BEGUN.contains(5));
        database.execute("update job_progress set attempts = 2");

        gate.countDown();

        assertThat(over(TestJobs.Notice.KIND, 5)).isTrue();
        assertThat(TestJobs.BEGUN).containsExactly(5, 5);
        assertThat(database.count("select attempts from job_progress")).isEqualTo(3);
    }

    @Test
    void brokenConnectionsOfTheProcessAreMadeAgain() {
        CountDownLatch gate = blocked(4);
        order(TestJobs.Notice.KIND, 4, null);
        until(() -> TestJobs.BEGUN.contains(4));
        database.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where application_name in ('antirisk jobs', 'antirisk signals')");

        gate.countDown();

        assertThat(over(TestJobs.Notice.KIND, 4)).isTrue();
        until(() -> database.count("select count(*) from pg_stat_activity"
                        + " where application_name in ('antirisk jobs', 'antirisk signals')")
                == 2);
        assertThat(TestJobs.BEGUN).containsExactly(4);
        assertThat(status(4)).isEqualTo("DONE");
    }
}
