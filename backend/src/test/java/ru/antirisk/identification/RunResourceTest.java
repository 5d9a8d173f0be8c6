package ru.antirisk.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import ru.antirisk.platform.database.Sql;

@QuarkusTest
class RunResourceTest extends IdentificationTest {
    private static final String RUNS = "/identification-runs";
    private static final String DECISIONS = "/identification-decisions";

    @Test
    void ruleOfThePlanFindsItsFourSchools() {
        int rule = planRule();

        int run = run(operator, rule, 2018)
                .then()
                .statusCode(201)
                .header("ETag", startsWith("\"0-"))
                .body("schools", equalTo(6))
                .body("identified", equalTo(4))
                .body("insufficient", equalTo(0))
                .body("status", equalTo("DONE"))
                .body("municipalityId", nullValue())
                .body("approvedAt", nullValue())
                .extract()
                .path("id");

        as(operator)
                .get(DECISIONS + "?runId=" + run + "&decision=IDENTIFIED&sort=code")
                .then()
                .statusCode(200)
                .body("items.schoolCode", equalTo(List.of("170101", "170102", "170103", "170105")))
                .body(
                        "items[0].evidence.text",
                        equalTo(List.of("Группа качества ОГЭ — 4, не больше 5", "Группа ИСБШ — 3, не больше 3")))
                .body("items[0].evidence.verdict", equalTo(List.of("MET", "MET")));
    }

    @Test
    void missingNumbersAreNamed() {
        int rule = createRule(operator, rule("С ЕГЭ", definition(groupAtMost("EGE_QUALITY", 8))));

        int run = run(operator, rule, 2018)
                .then()
                .statusCode(201)
                .body("insufficient", equalTo(2))
                .extract()
                .path("id");

        as(operator)
                .get(DECISIONS + "?runId=" + run + "&schoolId=" + schoolId("170105"))
                .then()
                .body("items[0].decision", equalTo("INSUFFICIENT_DATA"))
                .body("items[0].evidence[0].text", equalTo("Нет группы качества ЕГЭ за 2018 год"))
                .body("items[0].evidence[0].actual", nullValue());
    }

    @Test
    void lowResultsAndClustersWork() {
        int school = schoolId("170101");
        sql.update(Sql.of("insert into assessment_result (school_id, academic_year, procedure, subject_id, grade,"
                + " participants, failed) values (" + school + ", 2017, 102, 1, 9, 30, 12), (" + school
                + ", 2017, 102, 2, 9, 30, 10)"));
        Map<String, Object> low = Map.of(
                "kind",
                "LOW_RESULTS",
                "share",
                30,
                "minProcedures",
                2,
                "procedures",
                List.of("OGE"),
                "years",
                1,
                "minParticipants",
                5);
        Map<String, Object> cluster = Map.of("name", "Сложные условия", "condition", groupAtMost("ISBSH", 3));
        int rule = createRule(operator, rule("Низкие", Map.of("condition", low, "clusters", List.of(cluster))));

        int run = runId(operator, rule, 2018);

        as(operator)
                .get(DECISIONS + "?runId=" + run + "&cluster=Сложные условия&decision=IDENTIFIED")
                .then()
                .body("items.schoolCode", equalTo(List.of("170101")))
                .body("items[0].cluster", equalTo("Сложные условия"))
                .body("items[0].evidence[0].actual", equalTo(2))
                .body("items[0].evidence[0].details", hasSize(2))
                .body("items[0].evidence[1].cluster", equalTo("Сложные условия"));
        as(operator)
                .get(DECISIONS + "?runId=" + run + "&decision=INSUFFICIENT_DATA")
                .then()
                .body("total", equalTo(5));
    }

    @Test
    void yearWithoutOneNumberFailsWithTheYearsThatHaveThem() {
        run(operator, planRule(), 2019)
                .then()
                .statusCode(201)
                .body("status", equalTo("FAILED"))
                .body("schools", equalTo(0))
                .body("failure", startsWith("За 2019 год нет ни одного показателя"))
                .body("failure", containsString("группа качества ОГЭ, группа ИСБШ"))
                .body("failure", containsString("2018"));

        assertThat(database.count("select count(*) from identification_decision"))
                .isZero();
    }

    @Test
    void closedSchoolsAreLeftOut() {
        sql.update(Sql.of("update school set closed_on = current_date where code = '170101'"));

        run(operator, planRule(), 2018).then().body("schools", equalTo(5)).body("identified", equalTo(3));
    }

    @Test
    void coordinatorRunsARegionalRuleOverHerMunicipality() {
        int foreign = given.municipality(region, "65701000");
        int foreignSchool = given.school(foreign, "180101", "МБОУ «СОШ № 9»");
        group(foreignSchool, 2018, IndexType.OGE_QUALITY, 1);
        group(foreignSchool, 2018, IndexType.ISBSH, 1);
        int rule = planRule();

        int own = run(coordinator, rule, 2018)
                .then()
                .statusCode(201)
                .body("municipalityId", equalTo(municipality))
                .body("schools", equalTo(6))
                .extract()
                .path("id");
        run(operator, rule, 2018).then().body("schools", equalTo(7)).body("identified", equalTo(5));
        as(coordinator)
                .body(Map.of("ruleId", rule, "year", 2018, "municipalityId", foreign))
                .post(RUNS)
                .then()
                .statusCode(422);
        as(given.coordinator(foreign).token()).get(RUNS + "/" + own).then().statusCode(404);
    }

    @Test
    void runOfTheRegionShowsACoordinatorHerPart() {
        int foreign = given.municipality(region, "65701000");
        int foreignSchool = given.school(foreign, "180101", "МБОУ «СОШ № 9»");
        group(foreignSchool, 2018, IndexType.OGE_QUALITY, 1);
        int run = runId(operator, planRule(), 2018);
        String neighbour = given.coordinator(foreign).token();
        String curator = given.curator(region).token();

        as(coordinator).get(RUNS + "/" + run).then().body("schools", equalTo(6)).body("identified", equalTo(4));
        as(neighbour)
                .get(RUNS + "/" + run)
                .then()
                .body("schools", equalTo(1))
                .body("identified", equalTo(0))
                .body("insufficient", equalTo(1));
        as(neighbour)
                .get(DECISIONS + "?runId=" + run)
                .then()
                .body("total", equalTo(1))
                .body("items.schoolCode", equalTo(List.of("180101")));
        as(curator).get(RUNS + "/" + run).then().statusCode(404);
        as(curator).get(RUNS).then().body("total", equalTo(0));
    }

    @Test
    void schoolSeesItsOwnDecisionOnceTheRunIsApproved() {
        int run = runId(operator, planRule(), 2018);
        String school = given.school(schoolId("170101")).token();

        as(school).get(DECISIONS).then().statusCode(200).body("total", equalTo(0));
        as(school).get(RUNS + "/" + run).then().statusCode(404);
        approve(operator, run, 0).statusCode(200);

        as(school).get(DECISIONS).then().body("items.schoolCode", equalTo(List.of("170101")));
        as(school).get(DECISIONS + "?schoolId=" + schoolId("170102")).then().body("total", equalTo(0));
        as(school).get(RUNS + "/" + run).then().body("schools", equalTo(1)).body("identified", equalTo(1));
    }

    @Test
    void curatorSeesTheAssignedSchools() {
        int run = runId(operator, planRule(), 2018);
        var curator = given.curator(region);
        int cycle = given.cycle(region, "500PLUS-2021");
        given.membership(cycle, schoolId("170105"));
        given.curator(cycle, schoolId("170105"), curator.id());

        as(curator.token())
                .get(DECISIONS + "?runId=" + run)
                .then()
                .body("items.schoolCode", equalTo(List.of("170105")));
        as(curator.token()).get(RUNS + "/" + run).then().body("schools", equalTo(1));
    }

    @Test
    void approvalIsByTheOneWhoAnswersForTheTerritory() {
        int rule = planRule();
        int regional = runId(operator, rule, 2018);
        int municipal = runId(coordinator, rule, 2018);

        approve(coordinator, regional, 0).statusCode(403);
        approve(given.viewer(municipality).token(), municipal, 0).statusCode(403);
        approve(given.operator(given.region("67")).token(), regional, 0).statusCode(404);
        approve(coordinator, municipal, 0)
                .statusCode(200)
                .header("ETag", startsWith("\"1-"))
                .body("approvedAt", notNullValue())
                .body("approvalComment", equalTo("Протокол № 3"));
        approve(operator, regional, 0).statusCode(200);
    }

    @Test
    void approvedOnceAndForAll() {
        int run = runId(operator, planRule(), 2018);

        wrong(operator)
                .body(Map.of())
                .post(RUNS + "/" + run + "/approval")
                .then()
                .statusCode(428);
        approve(operator, run, 5).statusCode(412);
        approve(operator, run, 0).statusCode(200);
        approve(operator, run, 1)
                .statusCode(409)
                .body("type", equalTo("/problems/run-approved"))
                .body("detail", startsWith("Расчёт уже утверждён: Пользователь"));
    }

    @Test
    void serviceAccountDoesNotApprove() {
        int run = runId(operator, planRule(), 2018);
        sql.update(Sql.of("update account set kind = 'SERVICE'"));

        approve(operator, run, 0).statusCode(403).body("detail", containsString("Расчёт утверждает человек"));
    }

    @Test
    void ofTwoApprovalsAtOnceOneWins() throws Exception {
        int run = runId(operator, planRule(), 2018);
        String other = given.operator(region).token();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> both = List.of(
                    () -> approve(operator, run, 0).extract().statusCode(),
                    () -> approve(other, run, 0).extract().statusCode());
            List<Integer> statuses = pool.invokeAll(both).stream()
                    .map(RunResourceTest::result)
                    .sorted()
                    .toList();

            assertThat(statuses).containsExactly(200, 409);
        } finally {
            pool.shutdown();
        }
        assertThat(database.count("select count(*) from identification_run_history where schools > 0"))
                .isEqualTo(1);
    }

    private static int result(Future<Integer> status) {
        try {
            return status.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void readersDoNotRun() {
        int rule = planRule();
        for (String reader : List.of(
                given.curator(region).token(),
                given.school(schoolId("170101")).token(),
                given.viewer(municipality).token())) {
            run(reader, rule, 2018).then().statusCode(403);
        }
        run(given.operator(given.region("67")).token(), rule, 2018).then().statusCode(422);
    }

    @Test
    void archivedRuleIsNotRunAndOldRunsKeepTheirText() {
        int rule = planRule();
        int run = runId(operator, rule, 2018);
        Map<String, Object> archived = rule("Низкие результаты", definition(groupAtMost("ISBSH", 1)));
        archived.put("archived", true);
        as(operator)
                .header("If-Match", "\"0\"")
                .body(archived)
                .put("/identification-rules/" + rule)
                .then()
                .statusCode(200);

        run(operator, rule, 2018).then().statusCode(409).body("type", equalTo("/problems/rule-archived"));
        as(operator)
                .get(RUNS + "/" + run)
                .then()
                .body("ruleNumber", equalTo(1))
                .body("sentence", containsString("не больше 5 и группа ИСБШ не больше 3"));
    }

    @Test
    void repeatedPostRunsOnce() {
        Map<String, Object> input = Map.of("ruleId", planRule(), "year", 2018);

        int first = as(operator)
                .header("Idempotency-Key", "r")
                .body(input)
                .post(RUNS)
                .path("id");
        int second = as(operator)
                .header("Idempotency-Key", "r")
                .body(input)
                .post(RUNS)
                .path("id");

        assertThat(second).isEqualTo(first);
        as(operator).get(RUNS).then().body("total", equalTo(1));
    }

    @Test
    void listIsFilteredAndPaged() {
        int rule = planRule();
        int first = runId(operator, rule, 2018);
        int second = runId(operator, rule, 2018);
        approve(operator, first, 0).statusCode(200);

        as(operator).get(RUNS + "?approved=true").then().body("items.id", equalTo(List.of(first)));
        as(operator).get(RUNS + "?approved=false").then().body("items.id", equalTo(List.of(second)));
        as(operator)
                .get(RUNS + "?ruleId=" + rule + "&year=2018&sort=id")
                .then()
                .body("items.id", equalTo(List.of(first, second)));
        as(operator).get(RUNS + "?year=2017").then().body("total", equalTo(0));
        as(operator)
                .get(RUNS + "?size=1&page=2")
                .then()
                .body("items.id", equalTo(List.of(first)))
                .body("total", equalTo(2));
        as(operator).get(RUNS + "?page=9").then().body("items", hasSize(0)).body("total", equalTo(2));
        wrong(operator).get(RUNS + "?sort=secret").then().statusCode(400);
        wrong(operator).get(DECISIONS + "?desicion=IDENTIFIED").then().statusCode(400);
    }

    /** Neither in the list nor by its number. */
    @Test
    void regionalRunWithoutHerSchoolsIsNotHers() {
        String neighbour =
                given.coordinator(given.municipality(region, "65701000")).token();
        int run = runId(operator, planRule(), 2018);

        as(neighbour).get(RUNS).then().statusCode(200).body("total", equalTo(0));
        as(neighbour).get(RUNS + "/" + run).then().statusCode(404);
        as(coordinator).get(RUNS).then().body("total", equalTo(1)).body("items[0].schools", equalTo(6));
    }
}
