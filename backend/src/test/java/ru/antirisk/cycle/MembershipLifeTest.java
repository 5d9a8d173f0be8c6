package ru.antirisk.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.antirisk.support.ApiTest;

/** A school joins a cycle, rests, leaves and comes back, and all of it stays one membership (docs/adr/0032). */
@QuarkusTest
class MembershipLifeTest extends ApiTest {
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Yekaterinburg"));
    private int school;
    private int cycle;
    private int curator;
    private String coordinator;

    @BeforeEach
    void aMember() {
        int region = given.region("66");
        int municipality = given.municipality(region, "65715000");
        school = given.school(municipality, "170101", "МБОУ «СОШ № 1»");
        cycle = given.cycle(region, "500PLUS-2021");
        database.execute("update cycle set ends_on = current_date + 100");
        curator = given.curator(region).id();
        coordinator = given.coordinator(municipality).token();
        given.membership(cycle, school);
    }

    private ValidatableResponse step(String step, int version, Map<String, ?> body) {
        return as(coordinator)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/cycles/" + cycle + "/schools/" + school + "/" + step)
                .then();
    }

    private ValidatableResponse withdrawal() {
        int version = (int) database.count("select version from membership");
        return as(coordinator)
                .header("If-Match", "\"" + version + "\"")
                .post("/cycles/" + cycle + "/schools/" + school + "/withdrawal")
                .then();
    }

    private ValidatableResponse membership() {
        return as(coordinator).get("/memberships?schoolId=" + school).then().statusCode(200);
    }

    private ValidatableResponse assigned() {
        return as(coordinator)
                .body(Map.of(
                        "cycleId",
                        cycle,
                        "schoolId",
                        school,
                        "curatorId",
                        curator,
                        "status",
                        "APPOINTED",
                        "startsOn",
                        today.toString(),
                        "endsOn",
                        today.plusDays(9).toString()))
                .post("/curator-assignments")
                .then();
    }

    private int late() {
        return as(coordinator)
                .get("/work-items")
                .then()
                .extract()
                .path("items.findAll { it.text.contains('Назначьте куратора') }.size()");
    }

    @Test
    void takesPartSinceTheCycleBeganUnlessItIsSaidOtherwise() {
        membership().body("items[0].joinedOn", equalTo("2021-01-01")).body("items[0].state", equalTo("ACTIVE"));

        as(coordinator)
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "приказ", "joinedOn", "2021-03-01"))
                .put("/cycles/" + cycle + "/schools/" + school)
                .then()
                .statusCode(200)
                .body("joinedOn", equalTo("2021-03-01"));
    }

    @Test
    void leavesWithAnOutcomeAndComesBackWithAReason() {
        step("leaving", 0, Map.of("leftOn", "2020-12-31", "outcome", "IMPROVED", "leavingReason", "протокол № 4"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/leftOn"));
        step("leaving", 0, Map.of("leftOn", today.toString(), "outcome", "IMPROVED", "leavingReason", "протокол № 4"))
                .statusCode(200)
                .body("state", equalTo("LEFT"))
                .body("outcome", equalTo("IMPROVED"));
        step("leaving", 1, Map.of("leftOn", today.toString(), "outcome", "OTHER", "leavingReason", "ещё раз"))
                .statusCode(409)
                .body("type", containsString("membership-step"));
        as(coordinator).get("/memberships?state=LEFT").then().body("total", equalTo(1));
        as(coordinator).get("/memberships?state=ACTIVE").then().body("total", equalTo(0));
        as(coordinator).get("/schools?cycleId=" + cycle).then().body("total", equalTo(0));
        assertThat(late()).isZero();

        step("return", 1, Map.of("returnReason", "результаты снова низкие"))
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("leftOn", nullValue())
                .body("outcome", nullValue());
        assertThat(database.count("select count(*) from membership_history where outcome = 'IMPROVED'"))
                .isEqualTo(1);
        assertThat(database.count("select count(*) from membership where return_reason like '%снова%'"))
                .isEqualTo(1);
        step("return", 2, Map.of("returnReason", "ещё раз")).statusCode(409);
    }

    @Test
    void whileItRestsItIsOnlyReadAndNeverLate() {
        assertThat(late()).isEqualTo(1);
        step("pauses", 0, Map.of("startsOn", today.toString(), "reason", "ремонт"))
                .statusCode(200)
                .body("state", equalTo("PAUSED"))
                .body("pause.reason", equalTo("ремонт"));
        assertThat(late()).isZero();
        assigned().statusCode(409).body("type", containsString("membership-paused"));
        step("pauses", 1, Map.of("startsOn", today.plusDays(3).toString(), "reason", "ещё раз"))
                .statusCode(409);

        step("resumption", 1, Map.of("startsOn", today.toString()))
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("pause", nullValue());
        assigned().statusCode(201);
        step("resumption", 2, Map.of("startsOn", today.toString())).statusCode(409);
    }

    @Test
    void ofTwoChangesAtOnceOneFails() {
        step("pauses", 0, Map.of("startsOn", today.toString(), "reason", "ремонт"))
                .statusCode(200);
        step("leaving", 0, Map.of("leftOn", today.toString(), "outcome", "OTHER", "leavingReason", "решение"))
                .statusCode(412);
    }

    @Test
    void onlyASlipOfTheDayIsTakenBack() {
        database.execute("update membership set created_at = created_at - interval '2 days'");
        withdrawal().statusCode(409).body("type", containsString("no-slip"));

        database.execute("update membership set created_at = now()");
        assigned().statusCode(201);
        withdrawal().statusCode(409);
        database.execute("delete from curator_assignment");
        withdrawal().statusCode(204);
        membership().body("items", hasSize(0));
        assertThat(List.of(database.count("select count(*) from membership_history where operation = 'D'")))
                .containsExactly(1L);
    }
}
