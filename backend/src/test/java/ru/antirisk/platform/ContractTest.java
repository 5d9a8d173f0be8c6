package ru.antirisk.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import ru.antirisk.support.ApiTest;

/** What holds for every operation, tried on one. */
@QuarkusTest
class ContractTest extends ApiTest {
    @Test
    void largeBodyIsRefused() {
        String admin = given.admin().token();

        wrong(admin)
                .body("{\"code\": \"66\", \"name\": \"" + "x".repeat(2 << 20) + "\"}")
                .post("/regions")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @Test
    void wrongTypeOfBodyIsRefused() {
        wrong(given.admin().token())
                .contentType("text/plain")
                .body("66")
                .post("/regions")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void emptyBodyIsTold() {
        wrong(given.admin().token())
                .post("/regions")
                .then()
                .statusCode(400)
                .body("detail", equalTo("Тело запроса пусто: отправьте объект JSON"));
    }

    @Test
    void missingFieldsAreNamedInOrder() {
        wrong(given.admin().token())
                .body("{}")
                .post("/schools")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/code", "/municipalityId", "/name"))
                .body("detail", equalTo("Обязательное поле: заполните его"));
    }

    @Test
    void wrongMethodIsRefused() {
        wrong(given.admin().token()).delete("/regions").then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void unknownAddressIsAProblemToo() {
        given().header("Authorization", "Bearer " + given.admin().token())
                .get("/api/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void unacceptableFormatIsRefused() {
        wrong(given.admin().token())
                .accept("image/png")
                .get("/schools")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    @Test
    void brokenUtf8IsRefused() {
        byte[] broken =
                "{\"code\": \"66\", \"name\": \"Р\"}".getBytes(java.nio.charset.Charset.forName("windows-1251"));

        wrong(given.admin().token())
                .contentType("application/json")
                .body(broken)
                .post("/regions")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void nulCharacterIsRefused() {
        int status = wrong(given.admin().token())
                .body("{\"code\": \"66\", \"name\": \"a\\u0000b\"}")
                .post("/regions")
                .statusCode();

        assertThat(status).isEqualTo(400);
        wrong(given.admin().token())
                .urlEncodingEnabled(false)
                .get("/schools?q=a%00b")
                .then()
                .statusCode(200);
        wrong(given.admin().token())
                .urlEncodingEnabled(false)
                .get("/municipalities?q=a%00b")
                .then()
                .statusCode(400);
    }

    @Test
    void foreignTokenIsRefused() {
        wrong("e30.e30.").get("/regions").then().statusCode(401).body("type", equalTo("/problems/unauthenticated"));
        wrongAnonymous().get("/regions").then().statusCode(401).header("WWW-Authenticate", "Bearer");
    }

    @Test
    void wrongPathParameterIsNotFound() {
        wrong(given.admin().token()).get("/regions/abc").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void valueOfAnotherTypeIsNamed() {
        String admin = given.admin().token();

        wrong(admin)
                .get("/context-indices?type=NOPE")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("type"));
        wrong(admin).get("/schools?municipalityId=abc").then().statusCode(400);
        wrong(admin).get("/schools?closed=yes").then().statusCode(400);
        wrong(admin).get("/calendar-events?from=01.02.2021").then().statusCode(400);
    }
}
