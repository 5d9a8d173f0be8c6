package ru.antirisk.identification;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RunComparisonTest extends IdentificationTest {
    private static String comparison(int run) {
        return "/identification-runs/" + run + "/comparison";
    }

    /** A year later: 170104 came in, 170103 left, 170105 has lost its data, the rest are as they were. */
    private void nextYear() {
        Map.of("170104", 4, "170103", 7, "170102", 4, "170101", 3, "170109", 8)
                .forEach((code, oge) -> group(schoolId(code), 2019, IndexType.OGE_QUALITY, oge));
        for (String code : List.of("170101", "170102", "170103", "170104", "170105", "170109")) {
            group(schoolId(code), 2019, IndexType.ISBSH, 2);
        }
    }

    @Test
    void saysWhoCameInWhoLeftAndWhy() {
        int rule = planRule();
        int before = runId(operator, rule, 2018);
        nextYear();
        int after = runId(operator, rule, 2019);

        as(operator)
                .get(comparison(after))
                .then()
                .statusCode(200)
                .body("run.id", equalTo(after))
                .body("previous.id", equalTo(before))
                .body("stayed", equalTo(2))
                .body("entered.schoolCode", equalTo(List.of("170104")))
                .body("entered[0].before", equalTo("NOT_IDENTIFIED"))
                .body("entered[0].after", equalTo("IDENTIFIED"))
                .body("entered[0].reasons", equalTo(List.of("Группа качества ОГЭ: было 6, стало 4")))
                .body("left.schoolCode", equalTo(List.of("170103")))
                .body("undecided.schoolCode", equalTo(List.of("170105")))
                .body("undecided[0].after", equalTo("INSUFFICIENT_DATA"))
                .body(
                        "undecided[0].reasons",
                        equalTo(List.of("Данных больше нет: было 5. Нет группы качества ОГЭ за 2019 год")))
                .body("left[0].reasons", equalTo(List.of("Группа качества ОГЭ: было 4, стало 7")));
    }

    @Test
    void changedRuleIsAReason() {
        int rule = planRule();
        runId(operator, rule, 2018);
        as(operator)
                .header("If-Match", "\"0\"")
                .body(rule(
                        "Низкие результаты",
                        definition(all(List.of(groupAtMost("OGE_QUALITY", 4), groupAtMost("ISBSH", 3))))))
                .put("/identification-rules/" + rule)
                .then()
                .statusCode(200);
        int after = runId(operator, rule, 2018);

        as(operator)
                .get(comparison(after))
                .then()
                .statusCode(200)
                .body("entered", hasSize(0))
                .body("stayed", equalTo(3))
                .body("left.schoolCode", equalTo(List.of("170105")))
                .body(
                        "left[0].reasons",
                        equalTo(List.of(
                                "Порог правила изменён (группа качества ОГЭ): было не больше 5, стало не больше 4")));
    }

    @Test
    void firstRunHasNothingToBeComparedWith() {
        int rule = planRule();
        int first = runId(operator, rule, 2018);

        as(operator).get(comparison(first)).then().statusCode(404).body("detail", containsString("раньше не считали"));
        int municipal = runId(coordinator, rule, 2018);
        as(coordinator).get(comparison(municipal)).then().statusCode(404);
        as(coordinator)
                .get(comparison(municipal) + "?previousId=" + first)
                .then()
                .statusCode(200)
                .body("stayed", equalTo(4));
        wrong(operator).get(comparison(first) + "?previousId=" + first).then().statusCode(400);
    }

    @Test
    void everybodyComparesWhatSheSees() {
        int foreign = given.municipality(region, "65701000");
        int foreignSchool = given.school(foreign, "180101", "МБОУ «СОШ № 9»");
        int rule = planRule();
        int before = runId(operator, rule, 2018);
        nextYear();
        group(foreignSchool, 2019, IndexType.OGE_QUALITY, 1);
        group(foreignSchool, 2019, IndexType.ISBSH, 1);
        int after = runId(operator, rule, 2019);
        String neighbour = given.coordinator(foreign).token();
        String school = given.school(schoolId("170104")).token();

        as(coordinator).get(comparison(after)).then().body("entered.schoolCode", equalTo(List.of("170104")));
        as(neighbour)
                .get(comparison(after))
                .then()
                .body("entered.schoolCode", equalTo(List.of("180101")))
                .body("left", hasSize(0))
                .body("stayed", equalTo(0));
        as(school).get(comparison(after)).then().statusCode(404);
        approve(operator, after, 0);
        as(school).get(comparison(after)).then().statusCode(404);
        approve(operator, before, 0);
        as(school).get(comparison(after)).then().statusCode(200).body("entered.schoolCode", equalTo(List.of("170104")));
    }

    @Test
    void schoolThatWasNotThere() {
        int rule = planRule();
        runId(operator, rule, 2018);
        int fresh = given.school(municipality, "170200", "МБОУ «СОШ № 20»");
        group(fresh, 2018, IndexType.OGE_QUALITY, 1);
        group(fresh, 2018, IndexType.ISBSH, 1);

        as(operator)
                .get(comparison(runId(operator, rule, 2018)))
                .then()
                .body("entered.schoolCode", equalTo(List.of("170200")))
                .body("entered[0].before", nullValue())
                .body("entered[0].reasons", equalTo(List.of("В прошлом расчёте школы не было")));
    }

    /** The region's run decided on the neighbour's school, the municipality's did not: that closes no school. */
    @Test
    void onlyWhatBothLookedAtIsCompared() {
        int foreign = given.school(given.municipality(region, "65701000"), "180101", "МБОУ «СОШ № 9»");
        group(foreign, 2018, IndexType.OGE_QUALITY, 1);
        group(foreign, 2018, IndexType.ISBSH, 1);
        int rule = planRule();
        int regional = runId(operator, rule, 2018);
        int municipal = runId(coordinator, rule, 2018);

        as(operator)
                .get(comparison(municipal) + "?previousId=" + regional)
                .then()
                .body("left", hasSize(0))
                .body("stayed", equalTo(4))
                .body("outside", equalTo(1));
        as(operator)
                .get(comparison(regional) + "?previousId=" + municipal)
                .then()
                .body("entered", hasSize(0))
                .body("outside", equalTo(1));

        database.execute("update school set closed_on = '2019-01-01' where code = '170101'");
        as(operator)
                .get(comparison(runId(coordinator, rule, 2018)) + "?previousId=" + municipal)
                .then()
                .body("left.schoolCode", equalTo(List.of("170101")))
                .body("left[0].after", nullValue())
                .body("outside", equalTo(0));
    }
}
