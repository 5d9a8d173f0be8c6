package ru.antirisk.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.antirisk.platform.database.Sql;

/** What an approved run has found goes into a cycle in one step. */
@QuarkusTest
class EnrolmentTest extends IdentificationTest {
    private static final String RUNS = "/identification-runs/";

    private int cycle;

    @BeforeEach
    void cycle() {
        cycle = given.cycle(region, "500PLUS");
    }

    private ValidatableResponse enrol(String token, int run, Map<String, Object> input) {
        return as(token).body(input).post(RUNS + run + "/enrolment").then();
    }

    private int approvedRun() {
        int run = runId(operator, planRule(), 2018);
        approve(operator, run, 0).statusCode(200);
        return run;
    }

    @Test
    void takesTheFoundSchoolsAndSaysWhy() {
        int run = approvedRun();

        enrol(operator, run, Map.of("cycleId", cycle, "reason", " "))
                .statusCode(200)
                .body("cycleId", equalTo(cycle))
                .body("joined", equalTo(4))
                .body("members", equalTo(0));

        as(operator)
                .get("/memberships?cycleId=" + cycle)
                .then()
                .body("items.schoolCode", containsInAnyOrder("170101", "170102", "170103", "170105"))
                .body(
                        "items.reason",
                        everyItem(
                                startsWith("Отнесена к ШНОР за 2018 год по правилу «Низкие результаты», утверждено ")))
                .body("items.joinedOn", everyItem(equalTo("2021-01-01")));
    }

    @Test
    void askedAgainItChangesNothing() {
        int run = approvedRun();
        enrol(operator, run, Map.of("cycleId", cycle, "reason", "Приказ № 5", "joinedOn", "2021-02-01"))
                .statusCode(200)
                .body("joined", equalTo(4));

        enrol(operator, run, Map.of("cycleId", cycle))
                .statusCode(200)
                .body("joined", equalTo(0))
                .body("members", equalTo(4));

        as(operator)
                .get("/memberships?cycleId=" + cycle)
                .then()
                .body("items.reason", everyItem(equalTo("Приказ № 5")))
                .body("items.joinedOn", everyItem(equalTo("2021-02-01")));
        assertThat(database.count("select count(*) from membership_history")).isZero();
    }

    @Test
    void whoHadLeftWhoIsClosedAndWhoIsElsewhereStaysOut() {
        int elsewhere = given.municipality(region, "65740000");
        int run = approvedRun();
        sql.update(Sql.of("update school set closed_on = '2020-06-01' where code = '170101'"));
        sql.update(Sql.of("update school set municipality_id = ? where code = '170102'", elsewhere));
        sql.update(Sql.of("update cycle set municipality_id = ? where id = ?", municipality, cycle));
        given.membership(cycle, schoolId("170103"));
        sql.update(Sql.of(
                "update membership set left_on = '2021-05-01', outcome = 'OTHER', leaving_reason = 'решение'"
                        + " where school_id = ?",
                schoolId("170103")));

        enrol(operator, run, Map.of("cycleId", cycle))
                .statusCode(200)
                .body("joined", equalTo(1))
                .body("left", equalTo(1))
                .body("closed", equalTo(1))
                .body("elsewhere", equalTo(1));

        assertThat(database.text("select left_on::text from membership where outcome = 'OTHER'"))
                .isEqualTo("2021-05-01");
    }

    @Test
    void draftGoesIntoNoCycle() {
        int run = runId(operator, planRule(), 2018);

        enrol(operator, run, Map.of("cycleId", cycle))
                .statusCode(409)
                .body("type", equalTo("/problems/run-not-approved"));

        assertThat(database.count("select count(*) from membership")).isZero();
    }

    @Test
    void coordinatorTakesHerSchoolsAlone() {
        int elsewhere = given.municipality(region, "65740000");
        int run = approvedRun();
        sql.update(Sql.of("update school set municipality_id = ? where code = '170102'", elsewhere));

        enrol(coordinator, run, Map.of("cycleId", cycle)).statusCode(200).body("joined", equalTo(3));
        enrol(given.coordinator(elsewhere).token(), run, Map.of("cycleId", cycle))
                .statusCode(200)
                .body("joined", equalTo(1))
                .body("members", equalTo(0));
    }

    @Test
    void cycleMustBeOnesOwn() {
        int run = approvedRun();
        int foreign = given.cycle(given.region("77"), "FOREIGN");

        wrong(operator)
                .body(Map.of("cycleId", foreign))
                .post(RUNS + run + "/enrolment")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/cycleId"));
    }
}
