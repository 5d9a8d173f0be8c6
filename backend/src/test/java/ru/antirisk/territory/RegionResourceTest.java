package ru.antirisk.territory;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ru.antirisk.support.ApiTest;

@QuarkusTest
class RegionResourceTest extends ApiTest {
    @Test
    void adminCreatesRegion() {
        String admin = given.admin().token();

        as(admin)
                .body(Map.of("code", "66", "name", "Демо-регион"))
                .post("/regions")
                .then()
                .statusCode(201)
                .header("ETag", startsWith("\"0-"))
                .header("Location", matchesPattern(".*/api/v1/regions/[0-9]+"))
                .body("code", equalTo("66"));

        as(admin).get("/regions").then().statusCode(200).body("items.code", hasItems("66"));
    }

    @Test
    void unknownQueryParameterIsRefused() {
        wrong(given.admin().token())
                .get("/regions?nmae=x")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-parameter"))
                .body("errors[0].parameter", equalTo("nmae"));
    }
}
