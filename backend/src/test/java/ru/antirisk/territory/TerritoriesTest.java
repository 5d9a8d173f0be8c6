package ru.antirisk.territory;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.antirisk.support.ApiTest;

/** What a body names and is not there gets one answer, whichever feature it is sent to. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // set before each test
class TerritoriesTest extends ApiTest {
    private static final Map<String, Object> RULE = Map.of(
            "condition",
            Map.of("kind", "INDEX_GROUP", "index", "ISBSH", "comparison", "AT_MOST", "threshold", 3),
            "clusters",
            List.of());
    private static final Map<String, Map<String, Object>> BODIES = Map.of(
            "/cycles",
            Map.of("code", "NEW", "name", "Цикл", "program", "ШАНС", "startsOn", "2021-01-01", "endsOn", "2021-12-31"),
            "/identification-rules",
            Map.of("name", "Правило", "archived", false, "definition", RULE),
            "/schools",
            Map.of("code", "170199", "name", "Школа"),
            "/users",
            Map.of("username", "somebody", "displayName", "Кто-то", "role", "VIEWER", "enabled", true));

    private int region;
    private int municipality;
    private int foreign;
    private String operator;
    private String coordinator;

    @BeforeEach
    void twoRegions() {
        region = given.region("66");
        municipality = given.municipality(region, "65715000");
        foreign = given.municipality(given.region("59"), "57701000");
        operator = given.operator(region).token();
        coordinator = given.coordinator(municipality).token();
    }

    private static Map<String, Object> body(String path) {
        return Objects.requireNonNull(BODIES.get(path));
    }

    private static Map<String, Object> with(Map<String, Object> body, String member, int value) {
        Map<String, Object> all = new HashMap<>(body);
        all.put(member, value);
        return all;
    }

    @Test
    void unknownAndForeignMunicipalitiesAreAnsweredAlike() {
        for (String path : BODIES.keySet()) {
            for (int id : List.of(foreign, 999_999)) {
                for (String caller : List.of(operator, coordinator)) {
                    as(caller)
                            .body(with(body(path), "municipalityId", id))
                            .post(path)
                            .then()
                            .statusCode(422)
                            .body("type", equalTo("/problems/unknown-reference"))
                            .body("errors[0].pointer", equalTo("/municipalityId"));
                }
            }
        }
    }

    @Test
    void municipalityOfAnotherRegionThanTheNamedIsUnknown() {
        String admin = given.admin().token();
        for (String path : List.of("/cycles", "/identification-rules")) {
            as(admin)
                    .body(with(with(body(path), "municipalityId", foreign), "regionId", region))
                    .post(path)
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/municipalityId"));
            as(admin)
                    .body(body(path))
                    .post(path)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/regionId"));
        }
    }

    @Test
    void theWholeRegionIsNotTheCoordinators() {
        as(coordinator)
                .body(with(body("/cycles"), "regionId", region))
                .post("/cycles")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/regional-cycle"));
        as(coordinator)
                .body(with(body("/identification-rules"), "regionId", region))
                .post("/identification-rules")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/regional-rule"));
    }

    @Test
    void withoutATerritoryItIsTheCallersOwn() {
        as(coordinator)
                .body(body("/cycles"))
                .post("/cycles")
                .then()
                .statusCode(201)
                .body("municipalityId", equalTo(municipality));
        as(operator)
                .body(body("/identification-rules"))
                .post("/identification-rules")
                .then()
                .statusCode(201)
                .body("regionId", equalTo(region));
    }

    @Test
    void filterByWhatIsNotThereFindsNothing() {
        as(coordinator)
                .get("/schools?municipalityId=" + foreign)
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
        as(coordinator)
                .get("/municipalities?regionId=999999")
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
    }
}
