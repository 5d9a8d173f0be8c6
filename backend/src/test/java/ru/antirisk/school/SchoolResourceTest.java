package ru.antirisk.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.antirisk.support.ApiTest;

@QuarkusTest
class SchoolResourceTest extends ApiTest {
    private int region;
    private int municipality;
    private int foreignMunicipality;
    private int school;
    private String coordinator;

    @BeforeEach
    void twoMunicipalities() {
        region = given.region("66");
        municipality = given.municipality(region, "65715000");
        foreignMunicipality = given.municipality(region, "65701000");
        school = given.school(municipality, "170103", "МАОУ НТГО «СОШ №3»");
        coordinator = given.coordinator(municipality).token();
    }

    private static Map<String, Object> input(int municipalityId, String code, String name) {
        return new HashMap<>(Map.of("code", code, "name", name, "municipalityId", municipalityId));
    }

    @ParameterizedTest
    @ValueSource(strings = {"сош № 3", "СОШ №3", "3 школа", "школа 3", "170103", "нтго"})
    void isFoundByWhatPeopleType(String q) {
        given.school(municipality, "170104", "МБОУ «СОШ № 7»");
        given.school(municipality, "170130", "МБОУ «СОШ № 30»");

        as(coordinator)
                .queryParam("q", q)
                .get("/schools")
                .then()
                .statusCode(200)
                .body("items.code", equalTo(List.of("170103")))
                .body("total", equalTo(1));
    }

    @Test
    void slipIsUnderstoodWithinTheScope() {
        int elsewhere = given.municipality(region, "65740000");
        given.school(elsewhere, "170201", "МБОУ «Сигнаьлненская СОШ»");
        given.school(municipality, "170104", "МБОУ «Сигнальненская СОШ»");

        as(coordinator).get("/schools?q=сигнаьлненская").then().body("items.code", equalTo(List.of("170104")));
        as(given.coordinator(elsewhere).token())
                .get("/schools?q=сигнальненская")
                .then()
                .body("items.code", equalTo(List.of("170201")));
    }

    @Test
    void isFoundByAnOldName() {
        Response before = as(coordinator).get("/schools/" + school);
        Map<String, Object> renamed = input(municipality, "170103", "МАОУ «Лицей имени Первостроителей»");

        as(coordinator)
                .header("If-Match", before.header("ETag"))
                .body(renamed)
                .put("/schools/" + school)
                .then()
                .statusCode(200)
                .body("formerNames.name", equalTo(List.of("МАОУ НТГО «СОШ №3»")));

        as(coordinator).queryParam("q", "сош 3").get("/schools").then().body("total", equalTo(1));
        as(coordinator).queryParam("q", "лицей").get("/schools").then().body("total", equalTo(1));
    }

    @Test
    void sortsAsARussianReaderExpects() {
        given.school(municipality, "170110", "МАОУ НТГО «СОШ № 10»");
        given.school(municipality, "170111", "МАОУ НТГО «Ёлочка»");
        given.school(municipality, "170112", "МАОУ НТГО «Жемчужина»");
        given.school(municipality, "170113", "МАОУ НТГО «Елань»");

        as(coordinator)
                .get("/schools?sort=name")
                .then()
                .body("items.code", equalTo(List.of("170113", "170111", "170112", "170103", "170110")));
    }

    @Test
    void pagesAreNumberedFromOneAndKeepTheTotal() {
        for (int i = 0; i < 4; i++) {
            given.school(municipality, "17020" + i, "Школа " + i);
        }

        as(coordinator)
                .get("/schools?size=2&page=2&sort=code")
                .then()
                .body("items.code", equalTo(List.of("170201", "170202")))
                .body("total", equalTo(5))
                .body("page", equalTo(2));
        as(coordinator)
                .get("/schools?size=2&page=9")
                .then()
                .body("items", hasSize(0))
                .body("total", equalTo(5));
        wrong(coordinator).get("/schools?size=201").then().statusCode(400).body("errors[0].parameter", equalTo("size"));
        wrong(coordinator).get("/schools?page=0").then().statusCode(400);
        wrong(coordinator).get("/schools?sort=inn").then().statusCode(400).body("errors[0].parameter", equalTo("sort"));
    }

    @Test
    void foreignSchoolDoesNotExist() {
        int foreign = given.school(foreignMunicipality, "170901", "Чужая школа");

        as(coordinator).get("/schools/" + foreign).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        as(coordinator).get("/schools").then().body("items.code", equalTo(List.of("170103")));
        as(coordinator)
                .header("If-Match", "\"0\"")
                .body(input(municipality, "170901", "Моя"))
                .put("/schools/" + foreign)
                .then()
                .statusCode(404);
        as(coordinator)
                .body(input(foreignMunicipality, "170999", "Новая"))
                .post("/schools")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"));
    }

    @Test
    void changeNeedsTheCurrentVersion() {
        Map<String, Object> change = input(municipality, "170103", "МАОУ НТГО «СОШ № 3»");

        wrong(coordinator).body(change).put("/schools/" + school).then().statusCode(428);
        as(coordinator)
                .header("If-Match", "\"0\"")
                .body(change)
                .put("/schools/" + school)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1-"));
        as(coordinator)
                .header("If-Match", "\"0\"")
                .body(change)
                .put("/schools/" + school)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale-version"));
    }

    @Test
    void repeatedKeyCreatesOnce() {
        Map<String, Object> created = input(municipality, "170120", "Новая школа");

        int first = as(coordinator)
                .header("Idempotency-Key", "k1")
                .body(created)
                .post("/schools")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        int second = as(coordinator)
                .header("Idempotency-Key", "k1")
                .body(created)
                .post("/schools")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        created.put("name", "Другая школа");

        assertThat(second).isEqualTo(first);
        as(coordinator)
                .header("Idempotency-Key", "k1")
                .body(created)
                .post("/schools")
                .then()
                .statusCode(422);
        as(coordinator)
                .body(created)
                .post("/schools")
                .then()
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/code"));
    }

    @Test
    void wrongInputIsNamedByPlace() {
        Map<String, Object> bad = input(municipality, "17-01", " ");
        bad.put("students", -1);

        wrong(coordinator)
                .body(bad)
                .post("/schools")
                .then()
                .statusCode(400)
                .body("errors.pointer.sort()", equalTo(List.of("/code", "/name", "/students")));
        wrong(coordinator)
                .body("{\"code\": \"170121\", \"naem\": \"x\"}")
                .post("/schools")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/naem"));
        wrong(coordinator)
                .body("{\"code\": ")
                .post("/schools")
                .then()
                .statusCode(400)
                .body("detail", containsString("строка 1"));
        wrong(coordinator)
                .body("{\"level\": \"COLLEGE\"}")
                .post("/schools")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/level"));
        wrong(coordinator).body("").post("/schools").then().statusCode(400);
        Map<String, Object> inn = input(municipality, "170121", "Школа");
        inn.put("inn", "7830002294");
        wrong(coordinator).body(inn).post("/schools").then().statusCode(400).body("errors[0].pointer", equalTo("/inn"));
    }

    @Test
    void listStreamsWholeInEveryFormat() throws Exception {
        given.school(municipality, "170104", "=МБОУ «СОШ; № 7»");

        String csv = as(coordinator)
                .accept("text/csv")
                .get("/schools?sort=code")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String ndjson = as(coordinator)
                .accept("application/x-ndjson")
                .get("/schools?sort=code")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        byte[] xlsx = as(coordinator)
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get("/schools?sort=code")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        assertThat(csv.lines()).hasSize(3).first().asString().startsWith("code,name,shortName,type,level");
        assertThat(csv).contains(",=МБОУ «СОШ; № 7»,");
        assertThat(ndjson.lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("{\"code\":\"170103\",\"name\":\"МАОУ НТГО «СОШ №3»\"");
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(2).getCellText(1)).isEqualTo("=МБОУ «СОШ; № 7»");
            assertThat(rows.get(2).getCell(1).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(2).getCellText(3)).isEqualTo("МБОУ");
        }
    }

    @Test
    void socialPassportIsKeptPerAcademicYear() {
        String user = given.school(school).token();
        Map<String, Object> counts = Map.of("students", 420, "largeFamilies", 37);

        as(user).body(counts)
                .put("/schools/" + school + "/social-passports/2020-2021")
                .then()
                .statusCode(200)
                .body("academicYear", equalTo("2020/2021"))
                .header("ETag", startsWith("\"0-"));
        as(user).body(counts)
                .put("/schools/" + school + "/social-passports/2020-2021")
                .then()
                .statusCode(428);
        wrong(user)
                .body(counts)
                .put("/schools/" + school + "/social-passports/2021-2023")
                .then()
                .statusCode(400);
        as(user).get("/schools/" + school + "/social-passports").then().body("students", equalTo(List.of(420)));
    }

    @Test
    void whoWroteIsTraced() {
        as(coordinator)
                .body(input(municipality, "170122", "Школа"))
                .post("/schools")
                .then()
                .statusCode(201);

        assertThat(database.count("select count(*) from school s join change_set c using (tx) join account a on"
                        + " a.id = c.account_id where s.code = '170122' and a.role = 'MUNICIPAL_COORDINATOR'"))
                .isEqualTo(1);
    }
}
