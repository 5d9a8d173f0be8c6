package ru.antirisk.work;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.antirisk.support.ApiTest;
import ru.antirisk.support.Given.Caller;

@QuarkusTest
class WorkItemsTest extends ApiTest {
    private static final String ITEMS = "/work-items";

    private int region;
    private int municipality;
    private int nextDoor;
    private int school;
    private int schoolNextDoor;
    private Caller operator;
    private Caller coordinator;

    @BeforeEach
    void schools() {
        region = given.region("66");
        municipality = given.municipality(region, "65715000");
        nextDoor = given.municipality(region, "65740000");
        school = given.school(municipality, "170101", "МБОУ «СОШ № 1»");
        schoolNextDoor = given.school(nextDoor, "170201", "МБОУ «СОШ № 2»");
        operator = given.operator(region);
        coordinator = given.coordinator(municipality);
    }

    private ValidatableResponse items(Caller caller, String query) {
        return as(caller.token()).get(ITEMS + query).then().statusCode(200);
    }

    private int runningCycle() {
        int cycle = given.cycle(region, "RUNNING");
        database.execute("update cycle set starts_on = current_date - 10, ends_on = current_date + 10");
        return cycle;
    }

    @Test
    void passportWaitsForTheSchoolUntilItIsFilled() {
        Caller own = given.school(school);
        database.execute("update school set phone = '+7 343 000-01-01' where id = " + school);
        String year = database.text(
                "select y || '/' || y + 1" + " from extract(year from current_date - interval '8 months') y");

        items(own, "")
                .body("total", equalTo(1))
                .body("items[0].id", equalTo("PASSPORT_MISSING-" + school))
                .body("items[0].text", equalTo("Заполните социальный паспорт за " + year + " учебный год"))
                .body("items[0].turn", equalTo("SCHOOL"))
                .body("items[0].schoolName", equalTo("МБОУ «СОШ № 1»"))
                .body("items[0].municipalityName", equalTo("Округ 65715000"))
                .body("items[0].phone", equalTo("+7 343 000-01-01"))
                .body("items[0].late", equalTo(false))
                .body("items[0].address", equalTo("/schools/" + school));

        as(own.token())
                .body(Map.of("students", 100))
                .put("/schools/" + school + "/social-passports/" + year.replace('/', '-'))
                .then()
                .statusCode(200);
        items(own, "").body("total", equalTo(0));
        items(operator, "?kind=PASSPORT_MISSING").body("items.schoolId", equalTo(List.of(schoolNextDoor)));
    }

    @Test
    void schoolWithoutACuratorIsLateAndFirst() {
        int cycle = runningCycle();
        given.membership(cycle, school);

        items(coordinator, "")
                .body("items.kind", equalTo(List.of("CURATOR_MISSING", "PASSPORT_MISSING")))
                .body("items[0].text", equalTo("Назначьте куратора в цикле «Цикл RUNNING»"))
                .body("items[0].late", equalTo(true))
                .body("items[0].dueOn", notNullValue())
                .body("items[0].address", equalTo("/cycles/" + cycle + "?tab=curators"));
        items(coordinator, "?late=true").body("total", equalTo(1));

        given.curator(cycle, school, given.curator(region).id());
        items(coordinator, "?kind=CURATOR_MISSING").body("total", equalTo(0));
    }

    @Test
    void cycleThatIsOverNeedsNoCurator() {
        given.membership(given.cycle(region, "PAST"), school);

        items(operator, "?kind=CURATOR_MISSING").body("total", equalTo(0));
    }

    @Test
    void everybodySeesOnlyTheirOwn() {
        items(coordinator, "").body("items.schoolId", equalTo(List.of(school)));
        items(operator, "").body("total", equalTo(2)).body("items.schoolId", hasSize(2));
        items(operator, "?municipalityId=" + nextDoor).body("items.schoolId", equalTo(List.of(schoolNextDoor)));
        items(coordinator, "?municipalityId=" + nextDoor).body("total", equalTo(0));
        items(given.operator(given.region("67")), "").body("total", equalTo(0));
        items(given.viewer(municipality), "").body("total", equalTo(0));
        items(given.curator(region), "").body("total", equalTo(0));
    }

    @Test
    void filtersAreStrict() {
        wrong(coordinator.token())
                .get(ITEMS + "?kind=NOTHING")
                .then()
                .statusCode(400)
                .body("detail", containsString("CURATOR_MISSING, IMPORT_FAULTS, PASSPORT_MISSING, RUN_APPROVAL"));
        wrong(coordinator.token()).get(ITEMS + "?knid=NOTHING").then().statusCode(400);
        wrong(coordinator.token()).get(ITEMS + "?sort=secret").then().statusCode(400);
        items(coordinator, "?turn=SCHOOL").body("total", equalTo(1));
        items(coordinator, "?turn=CURATOR").body("total", equalTo(0));
        items(coordinator, "?schoolId=" + school + "&sort=-since&size=1").body("items", hasSize(1));
        items(coordinator, "?page=9").body("items", hasSize(0)).body("total", equalTo(1));
    }

    @Test
    void faultyImportWaitsForItsSenderUntilSheSaysItIsDone() {
        String id = wrong(coordinator.token())
                .contentType("text/csv")
                .body("code;name;oktmo\n17;Школа;65715000\n170102;Школа;65715000\n170103;;65715000\n")
                .post("/imports?kind=SCHOOLS&mode=PARTIAL&wait=30&fileName=школы.csv")
                .then()
                .statusCode(200)
                .body("rejected", equalTo(2))
                .extract()
                .path("id")
                .toString();
        String item = ITEMS + "/IMPORT_FAULTS-" + id;

        items(coordinator, "?kind=IMPORT_FAULTS")
                .body(
                        "items.text",
                        equalTo(List.of(
                                "В загрузке «школы.csv» есть строки с ошибками: 2. Исправьте их и загрузите снова")))
                .body("items[0].endedByHand", equalTo(true))
                .body("items[0].address", equalTo("/imports/" + id));
        items(operator, "?kind=IMPORT_FAULTS").body("total", equalTo(0));
        as(operator.token()).post(item + "/completion").then().statusCode(404);

        as(coordinator.token())
                .post(item + "/completion")
                .then()
                .statusCode(200)
                .body("doneAt", notNullValue());
        as(coordinator.token()).post(item + "/completion").then().statusCode(200);
        items(coordinator, "?kind=IMPORT_FAULTS").body("total", equalTo(0));
        items(coordinator, "?done=true").body("total", equalTo(1)).body("items.doneByName", everyItem(notNullValue()));
        as(coordinator.token()).post(item + "/reopening").then().statusCode(200).body("doneAt", nullValue());
        items(coordinator, "?kind=IMPORT_FAULTS").body("total", equalTo(1));
    }

    @Test
    void whatDataEndIsNotMarked() {
        as(coordinator.token())
                .post(ITEMS + "/PASSPORT_MISSING-" + school + "/completion")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/ends-by-itself"));
        as(coordinator.token())
                .post(ITEMS + "/PASSPORT_MISSING-" + schoolNextDoor + "/completion")
                .then()
                .statusCode(404);
        as(coordinator.token()).post(ITEMS + "/nothing/completion").then().statusCode(404);
    }

    @Test
    void summaryCountsWhatTheListHolds() {
        int cycle = runningCycle();
        given.membership(cycle, school);

        as(operator.token())
                .get("/work-summary")
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("late", equalTo(1))
                .body(
                        "kinds.kind",
                        equalTo(List.of("CURATOR_MISSING", "IMPORT_FAULTS", "PASSPORT_MISSING", "RUN_APPROVAL")))
                .body("kinds.total", equalTo(List.of(1, 0, 2, 0)))
                .body("kinds[0].title", equalTo("Школы без куратора"))
                .body("municipalities.municipalityId", equalTo(List.of(municipality, nextDoor)))
                .body("municipalities.total", equalTo(List.of(2, 1)))
                .body("municipalities.late", equalTo(List.of(1, 0)));
        as(operator.token())
                .get("/work-summary?municipalityId=" + nextDoor)
                .then()
                .body("total", equalTo(1));
        as(coordinator.token())
                .get("/work-summary")
                .then()
                .body("total", equalTo(2))
                .body("municipalities", hasSize(0));
        as(given.viewer(municipality).token())
                .get("/work-summary")
                .then()
                .body("total", equalTo(0))
                .body("kinds", hasSize(0));
    }
}
