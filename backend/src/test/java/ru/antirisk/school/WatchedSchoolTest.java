package ru.antirisk.school;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.support.ApiTest;
import ru.antirisk.support.Given.Caller;

/** A school that is marked is in a list of one's own, and its changes are told. */
@QuarkusTest
class WatchedSchoolTest extends ApiTest {
    @Inject
    Database sql;

    private int region;
    private int municipality;
    private int school;
    private Caller coordinator;
    private String operator = "";

    @BeforeEach
    void schools() {
        region = given.region("66");
        municipality = given.municipality(region, "65740000");
        school = given.school(municipality, "170101", "СОШ № 1");
        given.school(municipality, "170102", "СОШ № 2");
        coordinator = given.coordinator(municipality);
        operator = given.operator(region).token();
        as(coordinator.token()).put("/schools/" + school + "/watch").then().statusCode(204);
    }

    private static ValidatableResponse notices(String token) {
        return as(token).get("/notices").then().statusCode(200);
    }

    private void putPassport(String token, String year) {
        as(token)
                .body(Map.of("students", 500))
                .put("/schools/" + school + "/social-passports/" + year)
                .then()
                .statusCode(200);
    }

    @Test
    void listIsOnesOwn() {
        as(coordinator.token()).put("/schools/" + school + "/watch").then().statusCode(204);

        as(coordinator.token())
                .get("/schools?watched=true")
                .then()
                .body("items.code", equalTo(List.of("170101")))
                .body("items[0].watched", equalTo(true));
        as(coordinator.token()).get("/schools?watched=false").then().body("items.code", equalTo(List.of("170102")));
        as(operator).get("/schools?watched=true").then().body("total", equalTo(0));
        as(operator).get("/schools/" + school).then().body("watched", equalTo(false));
        as(coordinator.token()).get("/social-passports?watched=true").then().body("total", equalTo(1));
        as(coordinator.token()).get("/work-items?watched=true").then().body("items.schoolId", contains(school));

        as(coordinator.token()).delete("/schools/" + school + "/watch").then().statusCode(204);
        as(coordinator.token()).get("/schools?watched=true").then().body("total", equalTo(0));
    }

    @Test
    void tellsWhatOthersChange() {
        int cycle = given.cycle(region, "500PLUS");
        putPassport(operator, "2020-2021");
        as(operator)
                .body(Map.of("reason", "Приказ № 5"))
                .put("/cycles/" + cycle + "/schools/" + school)
                .then()
                .statusCode(200);

        notices(coordinator.token())
                .body("items.kind", equalTo(List.of("MEMBERSHIP_CHANGED", "PASSPORT_CHANGED")))
                .body("items[0].text", startsWith("СОШ № 1: школа включена в цикл «"))
                .body("items[1].text", equalTo("СОШ № 1: записан социальный паспорт за 2020/2021 учебный год"))
                .body("items[0].address", equalTo("/schools/" + school));
        notices(operator).body("total", equalTo(0));
    }

    @Test
    void ownChangesAreKnown() {
        putPassport(coordinator.token(), "2020-2021");

        notices(coordinator.token()).body("total", equalTo(0));
    }

    @Test
    void whoNoLongerSeesTheSchoolIsToldNothing() {
        sql.update(Sql.of(
                "update account set municipality_id = ? where id = ?",
                given.municipality(region, "65750000"),
                coordinator.id()));

        putPassport(operator, "2020-2021");

        notices(coordinator.token()).body("total", equalTo(0));
    }

    @Test
    void severalValuesAndWhatWasDecidedNarrowTheList() {
        sql.update(Sql.of("update school set level = 'LYCEUM' where code = '170102'"));
        given.school(municipality, "170103", "ООШ № 3");
        sql.update(Sql.of("update school set level = 'OOSH' where code = '170103'"));

        wrong(operator) // the validator knows no parameter of several values
                .get("/schools?level=LYCEUM&level=OOSH&sort=code")
                .then()
                .body("items.code", equalTo(List.of("170102", "170103")));
        wrong(operator)
                .get("/schools?level=LYCEUM&level=COLLEGE")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("level"));
        as(operator).get("/schools?regionId=" + region).then().body("total", equalTo(3));
        as(operator).get("/schools?decision=IDENTIFIED").then().body("total", equalTo(0));
        as(operator).get("/schools?curatorId=" + coordinator.id()).then().body("total", equalTo(0));
    }
}
