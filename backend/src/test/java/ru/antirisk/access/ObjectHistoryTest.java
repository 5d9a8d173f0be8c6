package ru.antirisk.access;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.antirisk.support.ApiTest;

/** «Останутся в истории изменений»: who, when, from what to what, in the words of the card. */
@QuarkusTest
class ObjectHistoryTest extends ApiTest {
    private int municipality;
    private String coordinator = "";
    private String operator = "";

    @BeforeEach
    void places() {
        int region = given.region("66");
        municipality = given.municipality(region, "65740000");
        coordinator = given.coordinator(municipality).token();
        operator = given.operator(region).token();
    }

    private Map<String, Object> school(String name) {
        return new HashMap<>(Map.of("code", "170101", "name", name, "municipalityId", municipality, "level", "SOSH"));
    }

    private void put(String token, int id, Map<String, Object> school) {
        Response before = as(token).get("/schools/" + id);
        as(token)
                .header("If-Match", before.header("ETag"))
                .body(school)
                .put("/schools/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void saysWhoChangedWhatFromWhatToWhat() {
        int id = as(coordinator).body(school("СОШ № 1")).post("/schools").path("id");
        Map<String, Object> changed = school("Гимназия № 1");
        changed.put("level", "GYMNASIUM");
        changed.put("closedOn", "2021-03-05");
        put(operator, id, changed);
        put(operator, id, changed);

        as(coordinator)
                .get("/schools/" + id + "/history")
                .then()
                .statusCode(200)
                .body("size()", equalTo(2))
                .body("[0].created", equalTo(false))
                .body("[0].byName", startsWith("Пользователь"))
                .body("[0].values.title", equalTo(List.of("Наименование", "Уровень", "Закрыта")))
                .body("[0].values.before", equalTo(java.util.Arrays.asList("СОШ № 1", "СОШ", null)))
                .body("[0].values.after", equalTo(List.of("Гимназия № 1", "Гимназия", "05.03.2021")))
                .body("[1].created", equalTo(true))
                .body("[1].values", empty());
    }

    @Test
    void actShowsItsRepeal() {
        Map<String, Object> act = new HashMap<>(
                Map.of("kind", "ORDER", "number", "5", "signedOn", "2021-03-15", "title", "О перечне школ"));
        Response created = as(coordinator).body(act).post("/legal-acts");
        int id = created.path("id");
        act.put("state", "REPEALED");
        act.put("municipalityId", municipality);
        as(coordinator)
                .header("If-Match", created.header("ETag"))
                .body(act)
                .put("/legal-acts/" + id)
                .then()
                .statusCode(200);

        as(operator)
                .get("/legal-acts/" + id + "/history")
                .then()
                .body("[0].values.title", equalTo(List.of("Состояние")))
                .body("[0].values[0].after", equalTo("Утратил силу"));
    }

    @Test
    void cycleSaysWhoMadeIt() {
        int id = as(operator)
                .body(Map.of(
                        "code",
                        "NEW",
                        "name",
                        "Цикл",
                        "program",
                        "500+",
                        "startsOn",
                        "2021-01-01",
                        "endsOn",
                        "2021-12-31"))
                .post("/cycles")
                .path("id");

        as(operator)
                .get("/cycles/" + id + "/history")
                .then()
                .body("size()", equalTo(1))
                .body("[0].created", equalTo(true))
                .body("[0].values[0]", nullValue());
    }
}
