package ru.antirisk.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.antirisk.support.ApiTest;
import ru.antirisk.support.Given.Caller;

/** Procedures and subjects are lists that a region can change, from a year on. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // set before each test
class ProcedureResourceTest extends ApiTest {
    private Caller operator;
    private Caller other;
    private Caller coordinator;

    @BeforeEach
    void regions() {
        int region = given.region("66");
        operator = given.operator(region);
        coordinator = given.coordinator(given.municipality(region, "65715000"));
        other = given.operator(given.region("59"));
    }

    private static Map<String, Object> procedure(String title, Integer... grades) {
        return Map.of(
                "title",
                title,
                "also",
                List.of("Муниципальная работа"),
                "grades",
                List.of(grades),
                "scale",
                "MARKS",
                "comparable",
                false,
                "isPublic",
                false);
    }

    private static ValidatableResponse procedures(Caller caller, String query) {
        return as(caller.token()).get("/procedures" + query).then().statusCode(200);
    }

    @Test
    void countryHasItsList() {
        procedures(operator, "")
                .body("code", hasItems("EGE", "OGE", "VPR", "TRIAL_EXAM", "ESSAY", "DKR", "NIKO", "ROP", "YEAR_MARKS"))
                .body("find{it.code=='EGE'}.grades", contains(11))
                .body("find{it.code=='EGE'}.scale", equalTo("SCORES"))
                .body("find{it.code=='VPR'}.isPublic", equalTo(false));
        as(operator.token())
                .get("/subjects?academicYear=2019-2020")
                .then()
                .statusCode(200)
                .body("title", hasItems("Русский язык", "Математика (профильная)", "Окружающий мир"));
    }

    @Test
    void regionHasItsOwn() {
        as(operator.token())
                .body(procedure("МДР", 7, 5))
                .put("/procedures/MDR")
                .then()
                .statusCode(200);

        procedures(operator, "")
                .body("find{it.code=='MDR'}.grades", contains(5, 7))
                .body("code", hasItem("EGE"));
        procedures(coordinator, "").body("code", hasItem("MDR"));
        procedures(other, "").body("code", not(hasItem("MDR")));
        wrong(coordinator.token())
                .body(procedure("МДР", 5))
                .put("/procedures/MDR")
                .then()
                .statusCode(403);
    }

    @Test
    void thousandsOfWordsThatAreNoneAreRefusedAtOnce() {
        long begun = System.nanoTime();

        wrong(operator.token())
                .body("{\"title\": \"Физика\", \"also\": [" + "null, ".repeat(20_000) + "null]}")
                .put("/subjects/PHYSICS")
                .then()
                .statusCode(400);

        assertThat((System.nanoTime() - begun) / 1e9).as("seconds").isLessThan(5);
    }

    @Test
    void changeNamesTheVersion() {
        as(operator.token())
                .body(procedure("МДР", 5))
                .put("/procedures/MDR")
                .then()
                .statusCode(200);

        as(operator.token())
                .body(procedure("МДР", 6))
                .put("/procedures/MDR")
                .then()
                .statusCode(428);
        as(operator.token())
                .header("If-Match", "\"0\"")
                .body(procedure("Муниципальная работа", 6))
                .put("/procedures/MDR")
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        as(operator.token())
                .header("If-Match", "\"0\"")
                .delete("/procedures/MDR")
                .then()
                .statusCode(412);
    }

    @Test
    void earlierYearsKeepTheirs() {
        as(operator.token())
                .header("If-Match", "\"0\"")
                .delete("/procedures/NIKO?from=2030-2031")
                .then()
                .statusCode(204);
        as(operator.token())
                .body(procedure("МДР", 5))
                .put("/procedures/MDR?from=2030-2031")
                .then()
                .statusCode(200);

        procedures(operator, "?academicYear=2029/2030")
                .body("code", hasItem("NIKO"))
                .body("code", not(hasItem("MDR")));
        procedures(operator, "?academicYear=2031/2032")
                .body("code", hasItem("MDR"))
                .body("code", not(hasItem("NIKO")));
    }

    @Test
    void unknownCodesAndMalformedOnesAreTold() {
        as(operator.token())
                .header("If-Match", "\"0\"")
                .delete("/subjects/ASTROLOGY")
                .then()
                .statusCode(404);
        wrong(operator.token())
                .body(procedure("МДР", 5))
                .put("/procedures/mdr")
                .then()
                .statusCode(400);
        wrong(operator.token())
                .body(procedure("МДР", 12))
                .put("/procedures/MDR")
                .then()
                .statusCode(400);
    }
}
