package ru.antirisk.identification;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.support.ApiTest;

/** The region and the schools on which the tests of identification stand: the table of the plan of 2021. */
abstract class IdentificationTest extends ApiTest {
    protected static final Map<String, Object> PLAN_RULE =
            definition(all(List.of(groupAtMost("OGE_QUALITY", 5), groupAtMost("ISBSH", 3))));

    @Inject
    protected Database sql;

    protected int region;
    protected int municipality;
    protected String operator;
    protected String coordinator;

    @BeforeEach
    void schoolsOfThePlan() {
        region = given.region("66");
        municipality = given.municipality(region, "65715000");
        operator = given.operator(region).token();
        coordinator = given.coordinator(municipality).token();
        school("170103", "МАОУ НТГО «СОШ №3»", 4, 2, 8);
        school("170102", "МКОУ «Сигнальненская СОШ»", 4, 3, null);
        school("170101", "МБОУ «СОШ № 1»", 4, 3, 6);
        school("170105", "МБОУ «ИСОШ»", 5, 1, null);
        school("170104", "МБОУ «СОШ № 7»", 6, 3, 9);
        school("170109", "МАОУ «НТГ»", 8, 1, 8);
    }

    private void school(String code, String name, int oge, int isbsh, @Nullable Integer ege) {
        int id = given.school(municipality, code, name);
        group(id, 2018, IndexType.OGE_QUALITY, oge);
        group(id, 2018, IndexType.ISBSH, isbsh);
        if (ege != null) {
            group(id, 2018, IndexType.EGE_QUALITY, ege);
        }
    }

    protected void group(int schoolId, int year, IndexType type, int group) {
        sql.update(Sql.of(
                "insert into context_index (school_id, year, type, group_number, value) values (?, ?, ?, ?, 0.94)"
                        + " on conflict (school_id, year, type) do update set group_number = excluded.group_number",
                schoolId,
                year,
                type.code(),
                group));
    }

    protected int schoolId(String code) {
        return sql.first(Sql.of("select id from school where code = ?", code), row -> row.getInt(1))
                .orElseThrow();
    }

    protected static Map<String, Object> groupAtMost(String index, int threshold) {
        return Map.of("kind", "INDEX_GROUP", "index", index, "comparison", "AT_MOST", "threshold", threshold);
    }

    protected static Map<String, Object> all(List<Map<String, Object>> conditions) {
        return Map.of("kind", "ALL_OF", "conditions", conditions);
    }

    protected static Map<String, Object> definition(Map<String, Object> condition) {
        return Map.of("condition", condition, "clusters", List.of());
    }

    protected static Map<String, Object> rule(String name, Map<String, Object> definition) {
        return new HashMap<>(Map.of("name", name, "archived", false, "definition", definition));
    }

    protected int createRule(String token, Map<String, Object> rule) {
        return as(token)
                .body(rule)
                .post("/identification-rules")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    protected int planRule() {
        return createRule(operator, rule("Низкие результаты", PLAN_RULE));
    }

    protected Response run(String token, int ruleId, int year) {
        return as(token).body(Map.of("ruleId", ruleId, "year", year)).post("/identification-runs?wait=30");
    }

    protected int runId(String token, int ruleId, int year) {
        return run(token, ruleId, year).then().statusCode(201).extract().path("id");
    }

    protected ValidatableResponse approve(String token, int runId, int version) {
        return as(token)
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("comment", "Протокол № 3"))
                .post("/identification-runs/" + runId + "/approval")
                .then();
    }
}
