package ru.antirisk.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.antirisk.support.ApiTest;

@QuarkusTest
class LegalActTest extends ApiTest {
    private static final String ACTS = "/legal-acts";

    private int region;
    private int municipality;
    private int school;
    private String operator = "";
    private String coordinator = "";

    @BeforeEach
    void places() {
        region = given.region("66");
        municipality = given.municipality(region, "65740000");
        school = given.school(municipality, "170101", "СОШ № 1");
        operator = given.operator(region).token();
        coordinator = given.coordinator(municipality).token();
    }

    private static Map<String, Object> act(String number) {
        return new HashMap<>(
                Map.of("kind", "ORDER", "number", number, "signedOn", "2021-03-15", "title", "О перечне школ"));
    }

    private static ValidatableResponse create(String token, Map<String, Object> act) {
        return as(token).body(act).post(ACTS).then();
    }

    private static int created(String token, Map<String, Object> act) {
        return create(token, act).statusCode(201).extract().path("id");
    }

    private static Map<String, Object> with(Map<String, Object> act, String name, Object value) {
        act.put(name, value);
        return act;
    }

    private static int sent(String token, String fileName, byte[] bytes) {
        return as(token)
                .contentType("application/octet-stream")
                .body(bytes)
                .post("/files?fileName=" + fileName)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void actOfACoordinatorIsHerMunicipalitys() {
        create(coordinator, act("117-д"))
                .statusCode(201)
                .body("municipalityId", equalTo(municipality))
                .body("regionId", equalTo(region))
                .body("state", equalTo("IN_FORCE"))
                .body("fileName", nullValue());

        as(operator).get(ACTS).then().body("items.number", equalTo(List.of("117-д")));
        as(given.coordinator(given.municipality(region, "65750000")).token())
                .get(ACTS)
                .then()
                .body("total", equalTo(0));
    }

    @Test
    void actOfTheRegionIsReadByAllAndChangedByItsOperator() {
        int id = created(operator, act("5"));

        as(coordinator).get(ACTS + "/" + id).then().statusCode(200).body("municipalityId", nullValue());
        as(given.school(school).token()).get(ACTS).then().body("items.id", equalTo(List.of(id)));
        as(coordinator)
                .header("If-Match", "\"0\"")
                .body(act("5"))
                .put(ACTS + "/" + id)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/regional-act"));
    }

    @Test
    void actOfASchoolIsWhereTheSchoolIs() {
        int id = created(coordinator, with(act("12"), "schoolId", school));
        int elsewhere = given.municipality(region, "65750000");

        as(operator)
                .get(ACTS + "?schoolCode=170101")
                .then()
                .body("items.id", equalTo(List.of(id)))
                .body("items.schoolName", equalTo(List.of("СОШ № 1")))
                .body("items.municipalityId", equalTo(List.of(municipality)));
        as(given.school(given.school(municipality, "170102", "СОШ № 2")).token())
                .get(ACTS)
                .then()
                .body("total", equalTo(0));

        database.execute("update school set municipality_id = " + elsewhere);
        as(given.coordinator(elsewhere).token()).get(ACTS).then().body("items.id", equalTo(List.of(id)));
        as(coordinator).get(ACTS).then().body("total", equalTo(0));
    }

    @Test
    void textComesBackAsItWasSent() {
        byte[] text = {'%', 'P', 'D', 'F', 0, -1, 13, 10};
        int id = created(coordinator, with(act("1"), "fileId", sent(coordinator, "order.pdf", text)));

        as(coordinator)
                .get(ACTS + "/" + id)
                .then()
                .body("fileName", equalTo("order.pdf"))
                .body("fileSize", equalTo(text.length));
        byte[] answered = as(given.school(school).token())
                .accept("application/octet-stream")
                .get(ACTS + "/" + id + "/file")
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"legal-act-" + id + ".pdf\""))
                .extract()
                .asByteArray();
        assertThat(answered).isEqualTo(text);
    }

    @Test
    void textIsAFileThatOneHasSentOneself() {
        int foreign = sent(operator, "order.pdf", new byte[] {1});

        wrong(coordinator)
                .body(with(act("1"), "fileId", foreign))
                .post(ACTS)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/fileId"));
        as(coordinator).get(ACTS).then().body("total", equalTo(0));
    }

    @Test
    void actWithoutATextSaysSo() {
        int id = created(coordinator, act("1"));

        as(coordinator)
                .accept("application/octet-stream")
                .get(ACTS + "/" + id + "/file")
                .then()
                .statusCode(404);
    }

    @Test
    void repealedActStaysAndSaysSo() {
        int id = created(coordinator, act("1"));

        as(coordinator)
                .header("If-Match", "\"0\"")
                .body(with(act("1"), "state", "REPEALED"))
                .put(ACTS + "/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("REPEALED"))
                .body("version", equalTo(1));

        as(coordinator).get(ACTS + "?state=IN_FORCE").then().body("total", equalTo(0));
        as(coordinator).get(ACTS + "?kind=ORDER&q=перечне").then().body("items.id", equalTo(List.of(id)));
        as(coordinator).get(ACTS + "?q=117").then().body("total", equalTo(0));
        assertThat(database.count("select count(*) from legal_act_history where state = 'IN_FORCE'"))
                .isEqualTo(1);
    }

    @Test
    void sameActIsNotRecordedTwice() {
        create(coordinator, act("1")).statusCode(201);

        create(coordinator, act("1")).statusCode(409).body("errors[0].pointer", equalTo("/number"));
        create(operator, act("1")).statusCode(201);
    }

    @Test
    void placeMustBeOnesOwn() {
        int foreign = given.school(given.municipality(given.region("77"), "45000000"), "770001", "Чужая");

        wrong(operator)
                .body(with(act("1"), "schoolId", foreign))
                .post(ACTS)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/schoolId"));
        wrong(given.admin().token())
                .body(act("1"))
                .post(ACTS)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/regionId"));
    }
}
