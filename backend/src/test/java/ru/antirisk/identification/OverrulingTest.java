package ru.antirisk.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.antirisk.support.Given.Caller;

/** One school's decision changed by a person: with a reason and an act, before approval, and seen as such everywhere. */
@QuarkusTest
class OverrulingTest extends IdentificationTest {
    private static final String RUNS = "/identification-runs/";

    /** The rule does not find it, and finds {@link #FOUND}. */
    private static final String MISSED = "170104";

    private static final String FOUND = "170101";

    private int run;
    private int act;

    @BeforeEach
    void draftAndAct() {
        run = runId(operator, planRule(), 2018);
        act = act(operator, Map.of("number", "12-о"));
    }

    private static int act(String token, Map<String, Object> more) {
        Map<String, Object> act = new HashMap<>(
                Map.of("kind", "PROTOCOL", "number", "1", "signedOn", "2021-03-15", "title", "Решение комиссии"));
        act.putAll(more);
        return as(token)
                .body(act)
                .post("/legal-acts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String address(String school) {
        return RUNS + run + "/schools/" + schoolId(school) + "/overruling";
    }

    private static RequestSpecification at(RequestSpecification request, int version) {
        return request.header("If-Match", "\"" + version + "\"");
    }

    private Map<String, Object> decided(Decision decision) {
        return Map.of("decision", decision, "reason", "Новый корпус, данные устарели", "actId", act);
    }

    private ValidatableResponse overrule(String token, String school, Decision decision, int version) {
        return at(as(token), version)
                .body(decided(decision))
                .put(address(school))
                .then();
    }

    private static String of(String school) {
        return "items.find { it.schoolCode == '" + school + "' }.";
    }

    @Test
    void personsDecisionCountsAndTheRulesIsKept() {
        overrule(operator, MISSED, Decision.IDENTIFIED, 0)
                .statusCode(200)
                .header("ETag", startsWith("\"1-"))
                .body("state", equalTo("DRAFT"))
                .body("identified", equalTo(5))
                .body("overruled", equalTo(1));

        as(operator)
                .get("/identification-decisions?runId=" + run)
                .then()
                .body(of(MISSED) + "decision", equalTo("IDENTIFIED"))
                .body(of(MISSED) + "calculated", equalTo("NOT_IDENTIFIED"))
                .body(of(MISSED) + "overrulingReason", equalTo("Новый корпус, данные устарели"))
                .body(of(MISSED) + "overrulingAct", equalTo("Протокол от 15.03.2021 № 12-о"))
                .body(of(MISSED) + "overruledByName", startsWith("Пользователь"))
                .body(of(FOUND) + "calculated", equalTo("IDENTIFIED"))
                .body(of(FOUND) + "overruledAt", nullValue());
        as(operator)
                .get("/identification-decisions?runId=" + run + "&overruled=true")
                .then()
                .body("items.schoolCode", equalTo(List.of(MISSED)));
        as(operator).get(RUNS + run + "/municipalities").then().body("[0].identified", equalTo(5));
        as(operator)
                .get(RUNS + run + "/reviews")
                .then()
                .body("title", equalTo(List.of("Решение по школе изменено")))
                .body(
                        "[0].reason",
                        equalTo("МБОУ «СОШ № 7», код 170104: Не отнесена → Отнесена. Новый корпус, данные устарели."
                                + " Основание: Протокол № 12-о"));
    }

    @Test
    void ruleMayStandAgain() {
        overrule(operator, FOUND, Decision.NOT_IDENTIFIED, 0).statusCode(200).body("identified", equalTo(3));

        at(as(operator), 1)
                .delete(address(FOUND))
                .then()
                .statusCode(200)
                .body("identified", equalTo(4))
                .body("overruled", equalTo(0));

        as(operator)
                .get("/identification-decisions?runId=" + run)
                .then()
                .body(of(FOUND) + "decision", equalTo("IDENTIFIED"))
                .body(of(FOUND) + "overrulingAct", nullValue());
        at(as(operator), 2).delete(address(FOUND)).then().statusCode(404);
        assertThat(database.count("select count(*) from identification_overruling_history where operation = 'D'"))
                .isEqualTo(1);
    }

    @Test
    void approvedDecisionIsSeenByTheSchoolAndInFiles() {
        String school = given.school(schoolId(MISSED)).token();
        overrule(operator, MISSED, Decision.IDENTIFIED, 0).statusCode(200);
        approve(operator, run, 1).statusCode(200);

        as(school)
                .get("/identification-decisions")
                .then()
                .body("items[0].decision", equalTo("IDENTIFIED"))
                .body("items[0].overrulingAct", equalTo("Протокол от 15.03.2021 № 12-о"));
        String csv = as(operator)
                .accept("text/csv")
                .get("/identification-decisions?runId=" + run + "&overruled=true")
                .asString();
        assertThat(csv)
                .contains("calculated,overrulingReason,overrulingActId,overrulingAct")
                .contains(
                        ",NOT_IDENTIFIED,\"Новый корпус, данные устарели\"," + act + ",Протокол от 15.03.2021 № 12-о,");
        as(operator)
                .accept("application/x-ndjson")
                .get("/identification-decisions?runId=" + run + "&overruled=true")
                .then()
                .body(containsString("\"overrulingAct\":\"Протокол от 15.03.2021 № 12-о\""));
    }

    @Test
    void approvedRunIsFrozen() {
        approve(operator, run, 0).statusCode(200);

        overrule(operator, MISSED, Decision.IDENTIFIED, 1)
                .statusCode(409)
                .body("type", equalTo("/problems/run-approved"));

        assertThat(database.count("select count(*) from identification_overruling"))
                .isZero();
    }

    @Test
    void comparisonSaysThatAPersonDecided() {
        int later = runId(operator, rule(), 2018);
        int first = run;
        run = later;
        overrule(operator, MISSED, Decision.IDENTIFIED, 0).statusCode(200);

        as(operator)
                .get(RUNS + later + "/comparison?previousId=" + first)
                .then()
                .body("entered.schoolCode", equalTo(List.of(MISSED)))
                .body("entered[0].reasons[0]", equalTo("Решение изменил человек: Новый корпус, данные устарели"));
    }

    @Test
    void decisionOfTheRuleIsNoPersons() {
        overrule(operator, FOUND, Decision.IDENTIFIED, 0)
                .statusCode(422)
                .body("type", equalTo("/problems/decision-of-the-rule"));
        wrong(operator)
                .header("If-Match", "\"0\"")
                .body(decided(Decision.INSUFFICIENT_DATA))
                .put(address(FOUND))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/decision"));
    }

    @Test
    void actMustBeInForceAndConcernTheSchool() {
        int elsewhere =
                act(given.coordinator(given.municipality(region, "65740000")).token(), Map.of("number", "сосед"));
        int ofAnotherSchool = act(operator, Map.of("number", "школа", "schoolId", schoolId(FOUND)));
        int repealed = act(operator, Map.of("number", "утратил", "state", "REPEALED"));
        int own = act(coordinator, Map.of("number", "свой"));

        for (int wrongAct : List.of(elsewhere, ofAnotherSchool, repealed)) {
            wrong(operator)
                    .header("If-Match", "\"0\"")
                    .body(Map.of("decision", "IDENTIFIED", "reason", "Решение комиссии", "actId", wrongAct))
                    .put(address(MISSED))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/actId"));
        }
        as(operator)
                .get("/legal-acts?state=IN_FORCE&citableFor=" + schoolId(MISSED) + "&sort=number")
                .then()
                .body("items.id", equalTo(List.of(act, own)));
    }

    @Test
    void whoAnswersForTheRunDecides() {
        overrule(coordinator, MISSED, Decision.IDENTIFIED, 0)
                .statusCode(403)
                .body("type", equalTo("/problems/regional-run"));
        overrule(operator, MISSED, Decision.IDENTIFIED, 7).statusCode(412);

        run = runId(coordinator, rule(), 2018);
        Caller colleague = given.coordinator(municipality);
        overrule(colleague.token(), MISSED, Decision.IDENTIFIED, 0)
                .statusCode(200)
                .body("overruled", equalTo(1));

        as(coordinator)
                .get("/notices?kind=DECISION_OVERRULED")
                .then()
                .body("items[0].text", containsString("код 170104: Не отнесена → Отнесена"));
    }

    private int rule() {
        return as(operator).get(RUNS + run).then().extract().path("ruleId");
    }
}
