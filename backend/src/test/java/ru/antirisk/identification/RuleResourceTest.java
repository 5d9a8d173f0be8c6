package ru.antirisk.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RuleResourceTest extends IdentificationTest {
    private static final String RULES = "/identification-rules";

    @Test
    void operatorsRuleIsTheRegionsAndReadsAsASentence() {
        int id = planRule();

        as(coordinator)
                .get(RULES + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"0-"))
                .body("regionId", equalTo(region))
                .body("municipalityId", nullValue())
                .body("number", equalTo(1))
                .body("definition.condition.kind", equalTo("ALL_OF"))
                .body("definition.condition.conditions[0].kind", equalTo("INDEX_GROUP"))
                .body("definition.condition.conditions[0].threshold", equalTo(5))
                .body(
                        "sentence",
                        equalTo(
                                "Школа относится к ШНОР, если группа качества ОГЭ не больше 5 и группа ИСБШ не больше 3"));
    }

    @Test
    void manyFaultsGetAnAnswerOfTheirSize() {
        String nothing = "{\"condition\": {\"kind\": \"ALL_OF\", \"conditions\": [" + "null, ".repeat(20_000)
                + "null]}, \"clusters\": []}";

        String answer = wrong(coordinator)
                .body(nothing)
                .post(RULES + "/sentence")
                .then()
                .statusCode(400)
                .body("errors", hasSize(22)) // too many, and each of the first 21
                .extract()
                .asString();
        assertThat(answer).hasSizeLessThan(30_000);
    }

    @Test
    void changedTextIsANewVersionAndUnchangedIsNot() {
        int id = planRule();
        Map<String, Object> renamed = rule("Другое название", PLAN_RULE);
        Map<String, Object> stricter = rule("Другое название", definition(groupAtMost("OGE_QUALITY", 4)));

        as(operator)
                .header("If-Match", "\"0\"")
                .body(renamed)
                .put(RULES + "/" + id)
                .then()
                .statusCode(200)
                .body("number", equalTo(1))
                .body("version", equalTo(1));
        as(operator)
                .header("If-Match", "\"1\"")
                .body(stricter)
                .put(RULES + "/" + id)
                .then()
                .statusCode(200)
                .body("number", equalTo(2));
        as(operator)
                .header("If-Match", "\"2\"")
                .body(stricter)
                .put(RULES + "/" + id)
                .then()
                .statusCode(200)
                .body("number", equalTo(2))
                .body("version", equalTo(2));

        as(operator)
                .get(RULES + "/" + id + "/versions")
                .then()
                .statusCode(200)
                .body("number", equalTo(List.of(2, 1)))
                .body("sentence[0]", equalTo("Школа относится к ШНОР, если группа качества ОГЭ не больше 4"))
                .body("definition[1].condition.conditions", hasSize(2));
    }

    @Test
    void thirtyAndThirtyPointZeroAreOneDefinition() {
        Map<String, Object> value = Map.of("kind", "INDEX_VALUE", "index", "ISBSH", "comparison", "AT_MOST");
        Map<String, Object> thirty = new HashMap<>(value);
        thirty.put("threshold", new BigDecimal("30"));
        Map<String, Object> same = new HashMap<>(value);
        same.put("threshold", new BigDecimal("30.0"));
        int id = createRule(operator, rule("Правило", definition(thirty)));

        as(operator)
                .header("If-Match", "\"0\"")
                .body(rule("Правило", definition(same)))
                .put(RULES + "/" + id)
                .then()
                .statusCode(200)
                .body("number", equalTo(1));
    }

    @Test
    void staleOrMissingVersionIsRefused() {
        int id = planRule();

        wrong(operator)
                .body(rule("Новое", PLAN_RULE))
                .put(RULES + "/" + id)
                .then()
                .statusCode(428);
        as(operator)
                .header("If-Match", "\"7\"")
                .body(rule("Новое", PLAN_RULE))
                .put(RULES + "/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void coordinatorHasRulesOfHerMunicipalityOnly() {
        int regional = planRule();
        int foreign = given.municipality(region, "65701000");

        as(coordinator)
                .body(rule("Низкие результаты", PLAN_RULE))
                .post(RULES)
                .then()
                .statusCode(201)
                .body("municipalityId", equalTo(municipality));
        Map<String, Object> forRegion = rule("Для региона", PLAN_RULE);
        forRegion.put("regionId", region);
        as(coordinator).body(forRegion).post(RULES).then().statusCode(403);
        Map<String, Object> forForeign = rule("Для соседей", PLAN_RULE);
        forForeign.put("municipalityId", foreign);
        as(coordinator).body(forForeign).post(RULES).then().statusCode(422);
        as(coordinator)
                .header("If-Match", "\"0\"")
                .body(rule("Низкие результаты", PLAN_RULE))
                .put(RULES + "/" + regional)
                .then()
                .statusCode(403);
    }

    @Test
    void nobodySeesRulesOfOthers() {
        int municipal = createRule(coordinator, rule("Наше правило", PLAN_RULE));
        String neighbour =
                given.coordinator(given.municipality(region, "65701000")).token();
        String otherRegion = given.operator(given.region("67")).token();

        for (String stranger : List.of(neighbour, otherRegion)) {
            as(stranger).get(RULES + "/" + municipal).then().statusCode(404);
            as(stranger).get(RULES + "/" + municipal + "/versions").then().statusCode(404);
            as(stranger).get(RULES).then().statusCode(200).body("total", equalTo(0));
            as(stranger)
                    .header("If-Match", "\"0\"")
                    .body(rule("Чужое", PLAN_RULE))
                    .put(RULES + "/" + municipal)
                    .then()
                    .statusCode(404);
        }
        as(operator).get(RULES).then().body("total", equalTo(1));
    }

    @Test
    void readersDoNotWrite() {
        int id = planRule();
        String curator = given.curator(region).token();
        String school = given.school(schoolId("170101")).token();
        String viewer = given.viewer(municipality).token();

        for (String reader : List.of(curator, school, viewer)) {
            as(reader).body(rule("Моё", PLAN_RULE)).post(RULES).then().statusCode(403);
            as(reader)
                    .header("If-Match", "\"0\"")
                    .body(rule("Моё", PLAN_RULE))
                    .put(RULES + "/" + id)
                    .then()
                    .statusCode(403);
        }
        as(school).get(RULES + "/" + id).then().statusCode(200);
        as(viewer).get(RULES + "/" + id).then().statusCode(200);
    }

    @Test
    void oneNameInATerritory() {
        planRule();

        as(operator)
                .body(rule("низкие РЕЗУЛЬТАТЫ", PLAN_RULE))
                .post(RULES)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-exists"))
                .body("errors[0].pointer", equalTo("/name"));
        int other = createRule(operator, rule("Второе", PLAN_RULE));
        as(operator)
                .header("If-Match", "\"0\"")
                .body(rule("Низкие результаты", PLAN_RULE))
                .put(RULES + "/" + other)
                .then()
                .statusCode(409);
        createRule(coordinator, rule("Низкие результаты", PLAN_RULE));
    }

    @Test
    void territoryIsNotMoved() {
        int id = planRule();
        Map<String, Object> moved = rule("Низкие результаты", PLAN_RULE);
        moved.put("municipalityId", municipality);

        as(operator)
                .header("If-Match", "\"0\"")
                .body(moved)
                .put(RULES + "/" + id)
                .then()
                .statusCode(422);
    }

    @Test
    void adminNamesTheTerritory() {
        String admin = given.admin().token();
        as(admin)
                .body(rule("Без территории", PLAN_RULE))
                .post(RULES)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/regionId"));
        Map<String, Object> regional = rule("С территорией", PLAN_RULE);
        regional.put("regionId", region);
        as(admin).body(regional).post(RULES).then().statusCode(201);
    }

    @Test
    void repeatedPostCreatesOnce() {
        Map<String, Object> input = rule("Один раз", PLAN_RULE);

        int first = as(operator)
                .header("Idempotency-Key", "k1")
                .body(input)
                .post(RULES)
                .path("id");
        int second = as(operator)
                .header("Idempotency-Key", "k1")
                .body(input)
                .post(RULES)
                .path("id");

        assertThat(second).isEqualTo(first);
        as(operator)
                .header("Idempotency-Key", "k1")
                .body(rule("Другое", PLAN_RULE))
                .post(RULES)
                .then()
                .statusCode(422);
    }

    @Test
    void tooDeepTooLongAndDoubleClustersAreRefused() {
        Map<String, Object> deep = groupAtMost("ISBSH", 3);
        for (int i = 0; i < 5; i++) {
            deep = all(List.of(deep));
        }
        Map<String, Object> leaf = groupAtMost("ISBSH", 3);
        Map<String, Object> twenty = Map.of("kind", "ANY_OF", "conditions", Collections.nCopies(20, leaf));
        Map<String, Object> cluster = Map.of("name", "Кластер", "condition", leaf);

        refused(definition(deep), "TOO_DEEP");
        refused(definition(all(List.of(twenty, twenty, twenty))), "TOO_LONG");
        refused(Map.of("condition", leaf, "clusters", List.of(cluster, cluster)), "DUPLICATE");
    }

    private void refused(Map<String, Object> definition, String code) {
        as(operator)
                .body(rule("Правило", definition))
                .post(RULES)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"NOPE\"}",
                "{\"kind\":\"INDEX_GROUP\",\"index\":\"ISBSH\",\"comparison\":\"AT_MOST\",\"threshold\":12}",
                "{\"kind\":\"INDEX_GROUP\",\"index\":\"ISBSH\",\"comparison\":\"AT_MOST\"}",
                "{\"kind\":\"INDEX_GROUP\",\"index\":\"X\",\"comparison\":\"AT_MOST\",\"threshold\":1}",
                "{\"kind\":\"INDEX_GROUP\",\"index\":\"ISBSH\",\"comparison\":\"AT_MOST\",\"threshold\":1,\"x\":1}",
                "{\"kind\":\"INDEX_VALUE\",\"index\":\"ISBSH\",\"comparison\":\"AT_MOST\",\"threshold\":1e999999999}",
                "{\"kind\":\"INDEX_VALUE\",\"index\":\"ISBSH\",\"comparison\":\"AT_MOST\",\"threshold\":1e-99999999}",
                "{\"kind\":\"ALL_OF\",\"conditions\":[]}",
                "{\"kind\":\"ALL_OF\",\"conditions\":[null]}",
                "{\"kind\":\"LOW_RESULTS\",\"share\":101,\"minProcedures\":2,\"procedures\":[\"OGE\"],\"years\":1,"
                        + "\"minParticipants\":5}",
                "null",
                "[]",
                "7"
            })
    void brokenConditionsAreNamed(String condition) {
        wrong(operator)
                .body("{\"name\":\"П\",\"archived\":false,\"definition\":{\"clusters\":[],\"condition\":" + condition
                        + "}}")
                .post(RULES)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", containsString("/definition"));
    }
}
