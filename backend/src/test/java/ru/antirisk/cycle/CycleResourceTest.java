package ru.antirisk.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.antirisk.support.ApiTest;

@QuarkusTest
class CycleResourceTest extends ApiTest {
    private static final ZoneId THERE = ZoneId.of("Asia/Yekaterinburg");

    private int region;
    private int municipality;
    private int school;
    private int cycle;
    private String operator;
    private String coordinator;

    @BeforeEach
    void aCycleOfTheRegion() {
        region = given.region("66");
        municipality = given.municipality(region, "65715000");
        school = given.school(municipality, "170101", "МБОУ «СОШ № 1»");
        cycle = given.cycle(region, "500PLUS-2021");
        operator = given.operator(region).token();
        coordinator = given.coordinator(municipality).token();
    }

    private static Map<String, Object> cycleInput(String code) {
        return new HashMap<>(Map.of(
                "code", code, "name", "Цикл", "program", "ШАНС", "startsOn", "2021-01-01", "endsOn", "2023-12-31"));
    }

    @Test
    void newCycleTakesTheCalendarOfATemplate() {
        Map<String, Object> input = cycleInput("500PLUS-2022");
        input.put("calendarTemplate", "500PLUS-2021");

        int created = as(operator)
                .body(input)
                .post("/cycles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        as(operator)
                .get("/calendar-events?size=50&cycleId=" + created)
                .then()
                .body("items", hasSize(16))
                .body("items[0].title", equalTo("Назначение муниципального координатора"))
                .body("items[0].dueText", equalTo("до 22 января"));
    }

    @Test
    void isReadAgainWhenSchoolsJoinThoughItsVersionStays() {
        Response before = as(coordinator).get("/cycles/" + cycle);
        String tag = before.header("ETag");

        before.then().header("Cache-Control", "no-store");
        as(coordinator)
                .header("If-None-Match", tag)
                .get("/cycles/" + cycle)
                .then()
                .statusCode(304);
        as(coordinator)
                .body(Map.of("joinedOn", "2021-02-01"))
                .put("/cycles/" + cycle + "/schools/" + school)
                .then()
                .statusCode(200);
        as(coordinator)
                .header("If-None-Match", tag)
                .get("/cycles/" + cycle)
                .then()
                .statusCode(200)
                .body("schools", equalTo(1))
                .body("version", equalTo(before.<Integer>path("version")));
        as(operator)
                .header("If-Match", tag)
                .body(cycleInput("500PLUS-2021"))
                .put("/cycles/" + cycle)
                .then()
                .statusCode(200);
    }

    @Test
    void coordinatorMakesCyclesOfHerMunicipalityOnly() {
        as(coordinator)
                .body(cycleInput("MUNI-2021"))
                .post("/cycles")
                .then()
                .statusCode(201)
                .body("municipalityId", equalTo(municipality));
        as(coordinator)
                .header("If-Match", "\"0\"")
                .body(cycleInput("500PLUS-2021"))
                .put("/cycles/" + cycle)
                .then()
                .statusCode(403);
        int other = given.municipality(region, "65701000");
        as(given.coordinator(other).token()).get("/cycles").then().body("items.code", equalTo(List.of("500PLUS-2021")));
    }

    @Test
    void findsCyclesByAPartOfNameOrCode() {
        given.cycle(region, "CHANCE-2021");

        as(coordinator)
                .queryParam("q", "chance")
                .get("/cycles")
                .then()
                .body("items.code", equalTo(List.of("CHANCE-2021")));
        as(coordinator).queryParam("q", "нет такого").get("/cycles").then().body("total", equalTo(0));
    }

    @Test
    void schoolTakesPartWithAReason() {
        as(coordinator)
                .body(Map.of("reason", "Отобрана по итогам 2018 года"))
                .put("/cycles/" + cycle + "/schools/" + school)
                .then()
                .statusCode(200)
                .body("reason", equalTo("Отобрана по итогам 2018 года"));

        as(coordinator)
                .get("/memberships?cycleId=" + cycle)
                .then()
                .body("items.schoolCode", equalTo(List.of("170101")));
        as(coordinator).get("/schools?cycleId=" + cycle).then().body("total", equalTo(1));
        as(coordinator)
                .header("If-Match", "\"0\"")
                .post("/cycles/" + cycle + "/schools/" + school + "/withdrawal")
                .then()
                .statusCode(204);
        as(coordinator).get("/memberships?cycleId=" + cycle).then().body("total", equalTo(0));
    }

    @Test
    void schoolTakesPartInCyclesOfItsTerritoryOnly() {
        int neighbours = given.school(given.municipality(region, "65716000"), "170201", "Соседняя");
        int far = given.school(given.municipality(given.region("74"), "75740000"), "990001", "Дальняя");
        Map<String, Object> input = cycleInput("OWN-2022");
        input.put("municipalityId", municipality);
        int own = as(operator)
                .body(input)
                .post("/cycles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        as(operator)
                .body(Map.of())
                .put("/cycles/" + own + "/schools/" + neighbours)
                .then()
                .statusCode(422);
        as(given.admin().token())
                .body(Map.of())
                .put("/cycles/" + cycle + "/schools/" + far)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/school-of-another-territory"));
        as(operator)
                .body(Map.of())
                .put("/cycles/" + own + "/schools/" + school)
                .then()
                .statusCode(200);
        as(operator)
                .body(Map.of())
                .put("/cycles/" + cycle + "/schools/" + neighbours)
                .then()
                .statusCode(200);
    }

    @Test
    void curatorSeesTheSchoolForTheTimeOfTheAssignment() {
        given.membership(cycle, school);
        var curator = given.curator(region);
        Map<String, Object> assignment = new HashMap<>(Map.of(
                "cycleId",
                cycle,
                "schoolId",
                school,
                "curatorId",
                curator.id(),
                "status",
                "APPOINTED",
                "startsOn",
                LocalDate.now(THERE).minusDays(1).toString(),
                "endsOn",
                LocalDate.now(THERE).toString()));
        as(curator.token()).get("/schools").then().body("total", equalTo(0));

        int id = as(coordinator)
                .body(assignment)
                .post("/curator-assignments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        as(curator.token()).get("/schools/" + school).then().statusCode(200);
        assignment.put("endsOn", LocalDate.now(THERE).minusDays(1).toString());
        as(coordinator)
                .header("If-Match", "\"0\"")
                .body(assignment)
                .put("/curator-assignments/" + id)
                .then()
                .statusCode(200);
        as(curator.token()).get("/schools/" + school).then().statusCode(404);
        as(coordinator)
                .header("If-Match", "\"0\"")
                .post("/cycles/" + cycle + "/schools/" + school + "/withdrawal")
                .then()
                .statusCode(409);
    }

    @Test
    void assignmentHasToMakeSense() {
        var curator = given.curator(region);
        Map<String, Object> assignment = new HashMap<>(Map.of(
                "cycleId",
                cycle,
                "schoolId",
                school,
                "curatorId",
                curator.id(),
                "status",
                "CANDIDATE",
                "startsOn",
                "2021-02-03",
                "endsOn",
                "2021-12-31"));

        as(coordinator)
                .body(assignment)
                .post("/curator-assignments")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/not-a-member"));
        given.membership(cycle, school);
        assignment.put("endsOn", "2021-01-01");
        as(coordinator)
                .body(assignment)
                .post("/curator-assignments")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/endsOn"));
        assignment.put("curatorId", given.operator(region).id());
        as(coordinator)
                .body(assignment)
                .post("/curator-assignments")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/curatorId"));
    }

    @Test
    void partnerHasAnAgreement() {
        given.membership(cycle, school);
        int partner = given.school(municipality, "170109", "МАОУ «НТГ»");
        Map<String, Object> input = Map.of(
                "cycleId",
                cycle,
                "schoolId",
                school,
                "partnerSchoolId",
                partner,
                "agreementNumber",
                "7",
                "agreementDate",
                "2021-03-01");

        int id = as(coordinator)
                .body(input)
                .post("/partnerships")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        as(coordinator)
                .get("/partnerships?schoolId=" + school)
                .then()
                .body("items.partnerSchoolCode", equalTo(List.of("170109")));
        as(coordinator).body(input).post("/partnerships").then().statusCode(409);
        as(coordinator)
                .header("If-Match", "\"0\"")
                .delete("/partnerships/" + id)
                .then()
                .statusCode(204);
    }

    /** What is the municipality's goes with it, what is the region's stays. */
    @Test
    void cyclesAndRulesOfAMunicipalityFollowItIntoAnotherRegion() {
        String admin = given.admin().token();
        int own = as(coordinator)
                .body(cycleInput("OWN-2021"))
                .post("/cycles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        database.execute("insert into identification_rule (name, region_id, municipality_id) values ('Правило', "
                + region + ", " + municipality + "), ('Правило региона', " + region + ", null)");
        int other = given.region("74");

        as(admin)
                .header("If-Match", "\"0\"")
                .body(Map.of("regionId", other, "oktmo", "65715000", "name", "Округ"))
                .put("/municipalities/" + municipality)
                .then()
                .statusCode(200);

        as(coordinator).get("/cycles").then().body("items.id", equalTo(List.of(own)));
        assertThat(database.count("select count(*) from identification_rule where region_id = " + other))
                .isEqualTo(1);
        assertThat(database.count("select count(*) from cycle where region_id = " + region))
                .isEqualTo(1);
    }
}
