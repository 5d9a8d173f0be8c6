package ru.antirisk.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ru.antirisk.support.Given.Caller;
import ru.antirisk.work.Delivery;

@QuarkusTest
class RunReviewTest extends IdentificationTest {
    private static final String RUNS = "/identification-runs";

    @Inject
    Delivery delivery;

    private ValidatableResponse act(String token, int run, String action, int version, Map<String, Object> body) {
        return as(token)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(RUNS + "/" + run + "/" + action)
                .then();
    }

    private ValidatableResponse restore(int run) {
        return as(operator)
                .header("If-Match", "\"1\"")
                .post(RUNS + "/" + run + "/restoration")
                .then();
    }

    private ValidatableResponse withdraw(String token, int run, int version) {
        return act(token, run, "approval-withdrawal", version, Map.of("reason", "Загружены не те индексы"));
    }

    @Test
    void withdrawnApprovalMakesADraftAndLeavesItsTrace() {
        int run = runId(operator, planRule(), 2018);
        approve(operator, run, 0).statusCode(200).body("state", equalTo("APPROVED"));

        withdraw(operator, run, 1)
                .statusCode(200)
                .header("ETag", startsWith("\"2-"))
                .body("state", equalTo("DRAFT"))
                .body("approvedAt", nullValue())
                .body("approvedByName", nullValue())
                .body("allowedActions", equalTo(List.of("APPROVE", "OVERRULE", "DISCARD")));

        approve(operator, run, 2).statusCode(200);
        as(operator)
                .get(RUNS + "/" + run + "/reviews")
                .then()
                .statusCode(200)
                .body("action", equalTo(List.of("APPROVE", "WITHDRAW_APPROVAL", "APPROVE")))
                .body("title[1]", equalTo("Утверждение отозвано"))
                .body("undone", equalTo(List.of(false, false, true)))
                .body("reason[1]", equalTo("Загружены не те индексы"))
                .body("reason[2]", equalTo("Протокол № 3"))
                .body("fromState[1]", equalTo("APPROVED"))
                .body("byName[1]", startsWith("Пользователь"));
    }

    @Test
    void withdrawalSaysWhy() {
        int run = runId(operator, planRule(), 2018);
        approve(operator, run, 0).statusCode(200);

        wrong(operator)
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "  "))
                .post(RUNS + "/" + run + "/approval-withdrawal")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        as(operator).get(RUNS + "/" + run).then().body("state", equalTo("APPROVED"));
    }

    @Test
    void approvedRunIsFrozen() {
        int run = runId(operator, planRule(), 2018);
        approve(operator, run, 0).statusCode(200);

        act(operator, run, "discarding", 1, Map.of())
                .statusCode(409)
                .body("type", equalTo("/problems/run-approved"))
                .body("detail", containsString("сначала отзовите утверждение"));
        restore(run).statusCode(409);
    }

    @Test
    void schoolSeesNoDecisionThatIsNoLongerApproved() {
        int run = runId(operator, planRule(), 2018);
        String school = given.school(schoolId("170101")).token();
        approve(operator, run, 0).statusCode(200);
        as(school).get("/identification-decisions").then().body("total", equalTo(1));

        withdraw(operator, run, 1).statusCode(200);

        as(school).get("/identification-decisions").then().body("total", equalTo(0));
        as(school).get(RUNS + "/" + run + "/reviews").then().statusCode(404);
    }

    @Test
    void discardedRunLeavesTheListsAndComesBack() {
        int rule = planRule();
        int trial = runId(operator, rule, 2018);
        int kept = runId(operator, rule, 2018);

        act(operator, trial, "discarding", 0, Map.of("comment", "Пробный"))
                .statusCode(200)
                .body("state", equalTo("DISCARDED"))
                .body("allowedActions", equalTo(List.of("RESTORE")));

        as(operator).get(RUNS).then().body("items.id", equalTo(List.of(kept)));
        as(operator).get(RUNS + "?approved=false").then().body("items.id", equalTo(List.of(kept)));
        as(operator).get(RUNS + "?state=DISCARDED").then().body("items.id", equalTo(List.of(trial)));
        as(operator).get("/identification-decisions").then().body("total", equalTo(6));
        as(operator).get("/identification-decisions?runId=" + trial).then().body("total", equalTo(6));
        as(operator).get(RUNS + "/" + kept + "/comparison").then().statusCode(404);
        act(operator, trial, "approval", 1, Map.of())
                .statusCode(409)
                .body("type", equalTo("/problems/action-impossible"));

        restore(trial).statusCode(200).body("state", equalTo("DRAFT"));
        as(operator).get(RUNS).then().body("items.id", hasItems(kept, trial));
    }

    @Test
    void withdrawalTellsWhoApprovedAndWhoRan() {
        Caller author = given.coordinator(municipality);
        Caller approver = given.coordinator(municipality);
        int run = runId(author.token(), planRule(), 2018);
        approve(approver.token(), run, 0).statusCode(200);

        withdraw(operator, run, 1).statusCode(200);

        for (Caller told : List.of(author, approver)) {
            as(told.token())
                    .get("/notices?unread=true&kind=APPROVAL_WITHDRAWN")
                    .then()
                    .body("items.kind", equalTo(List.of("APPROVAL_WITHDRAWN")))
                    .body("items[0].text", containsString("Причина: Загружены не те индексы"))
                    .body("items[0].address", equalTo("/identification/runs/" + run));
        }
        as(operator).get("/notices").then().body("total", equalTo(0));
    }

    @Test
    void endOfARunIsTold() {
        int run = runId(operator, planRule(), 2018);

        as(operator)
                .get("/notices")
                .then()
                .body("items.kind", equalTo(List.of("RUN_DONE")))
                .body(
                        "items[0].text",
                        equalTo("Расчёт за 2018 год по правилу «Низкие результаты» готов: выявлено школ — 4 из 6"))
                .body("items[0].address", equalTo("/identification/runs/" + run));
    }

    @Test
    void approvalOfARegionTellsItsCoordinators() {
        Caller elsewhere = given.coordinator(given.municipality(given.region("67"), "66701000"));
        int run = runId(operator, planRule(), 2018);
        approve(operator, run, 0).statusCode(200);

        as(coordinator).get("/notices").then().body("total", equalTo(0));
        delivery.now();
        delivery.now();

        as(coordinator)
                .get("/notices")
                .then()
                .body("items.kind", equalTo(List.of("RUN_APPROVED")))
                .body(
                        "items[0].text",
                        equalTo("Утверждены итоги идентификации за 2018 год по правилу «Низкие результаты»"));
        as(operator).get("/notices?kind=RUN_APPROVED").then().body("total", equalTo(0));
        as(elsewhere.token()).get("/notices").then().body("total", equalTo(0));
        as(given.viewer(municipality).token()).get("/notices").then().body("total", equalTo(0));
        assertThat(database.count("select count(*) from outbox where sent_at is null"))
                .isZero();
    }

    @Test
    void whoWatchesASchoolLearnsWhatWasDecidedAndWithdrawn() {
        as(coordinator).put("/schools/" + schoolId("170101") + "/watch").then().statusCode(204);
        int run = runId(operator, planRule(), 2018);

        approve(operator, run, 0).statusCode(200);
        withdraw(operator, run, 1).statusCode(200);

        as(coordinator)
                .get("/notices?kind=DECISION_APPROVED")
                .then()
                .body("items.text", equalTo(List.of("МБОУ «СОШ № 1»: относится к ШНОР, данные за 2018 год")));
        as(coordinator)
                .get("/notices?kind=DECISION_WITHDRAWN")
                .then()
                .body("items.text", equalTo(List.of("МБОУ «СОШ № 1»: отозвано решение, данные за 2018 год")));
    }

    @Test
    void refusedActionTellsNobodyAndLeavesNoEntry() {
        int run = runId(coordinator, planRule(), 2018);

        act(operator, run, "discarding", 7, Map.of()).statusCode(412);
        withdraw(operator, run, 0).statusCode(409);

        assertThat(database.count("select count(*) from review_entry")).isZero();
        assertThat(database.count("select count(*) from notice where kind <> 'RUN_DONE'"))
                .isZero();
        assertThat(database.count("select count(*) from outbox")).isZero();
    }
}
