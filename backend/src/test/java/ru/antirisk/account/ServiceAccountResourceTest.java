package ru.antirisk.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.antirisk.support.ApiTest;
import ru.antirisk.support.TestDatabase;

@QuarkusTest
class ServiceAccountResourceTest extends ApiTest {
    @Inject
    TestDatabase tables;

    private String admin;
    private int region;
    private int id;
    private String secret;

    @BeforeEach
    void program() {
        admin = given.admin().token();
        region = given.region("66");
        Response created = as(admin).body(input("loader", true)).post("/service-accounts");
        created.then().statusCode(201);
        id = created.path("account.id");
        secret = created.path("clientSecret");
    }

    @Test
    void createdAccountShowsItsSecretOnceOnly() {
        assertThat(secret).hasSize(43);
        String shown = as(admin)
                .get("/service-accounts/" + id)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"0-"))
                .body("clientId", equalTo("loader"))
                .body("regionName", equalTo("Регион 66"))
                .extract()
                .asString();
        assertThat(shown).doesNotContain(secret);
        assertThat(tables.count("select count(*) from account where password_hash like '%" + secret + "%'"))
                .isZero();
    }

    @Test
    void programSignsInByHeader() {
        Response response =
                form().header("Authorization", basic("loader", secret)).post("/auth/token");

        response.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("token_type", equalTo("Bearer"))
                .body("expires_in", equalTo(600));
        as(response.path("access_token"))
                .get("/me")
                .then()
                .statusCode(200)
                .body("username", equalTo("loader"))
                .body("role", equalTo("REGION_OPERATOR"))
                .body("regionId", equalTo(region));
    }

    @Test
    void programSignsInByForm() {
        form().formParam("client_id", "loader")
                .formParam("client_secret", secret)
                .post("/auth/token")
                .then()
                .statusCode(200)
                .body("access_token", notNullValue());
    }

    @Test
    void wrongSecretIsAnsweredAsOAuthSays() {
        Response response =
                form().header("Authorization", basic("loader", "wrong")).post("/auth/token");

        response.then()
                .statusCode(401)
                .contentType(ContentType.JSON)
                .header("WWW-Authenticate", containsString("Basic"))
                .body("error", equalTo("invalid_client"))
                .body("detail", containsString("Неверный идентификатор"));
        assertThat(response.<String>path("error_description")).matches("[ -~]+");
    }

    @Test
    void unreadableCredentialsAreInvalidClient() {
        for (String header : List.of("Basic ???", "Basic bm9jb2xvbg==", "Basic")) {
            form().header("Authorization", header)
                    .post("/auth/token")
                    .then()
                    .statusCode(401)
                    .body("error", equalTo("invalid_client"));
        }
        form().post("/auth/token").then().statusCode(401).body("error", equalTo("invalid_client"));
    }

    @Test
    void onlyClientCredentialsAreGranted() {
        wrongAnonymous()
                .contentType(ContentType.URLENC)
                .formParam("grant_type", "password")
                .post("/auth/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("unsupported_grant_type"));
        wrongAnonymous()
                .contentType(ContentType.URLENC)
                .formParam("client_id", "loader")
                .post("/auth/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
    }

    @Test
    void secretGivenTwiceIsInvalidRequest() {
        form().header("Authorization", basic("loader", secret))
                .formParam("client_secret", secret)
                .post("/auth/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
    }

    @Test
    void whatIsSaidTwiceDifferentlyIsInvalidRequest() {
        form().header("Authorization", basic("loader", secret))
                .formParam("client_id", "another")
                .post("/auth/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
        wrongAnonymous()
                .contentType("application/x-www-form-urlencoded")
                .body("grant_type=client_credentials&grant_type=password&client_id=loader&client_secret=" + secret)
                .post("/auth/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
    }

    @Test
    void guessingOfSecretsIsThrottled() {
        IntStream.range(0, 5)
                .forEach(i -> form().header("Authorization", basic("loader", "wrong" + i))
                        .post("/auth/token"));

        form().header("Authorization", basic("loader", secret))
                .post("/auth/token")
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue());
    }

    @Test
    void renewedSecretReplacesTheOld() {
        String renewed = as(admin)
                .post("/service-accounts/" + id + "/secret")
                .then()
                .statusCode(200)
                .extract()
                .path("clientSecret");

        form().header("Authorization", basic("loader", secret))
                .post("/auth/token")
                .then()
                .statusCode(401);
        form().header("Authorization", basic("loader", renewed))
                .post("/auth/token")
                .then()
                .statusCode(200);
    }

    @Test
    void oldSecretMayWorkOnForSomeHours() {
        String renewed = as(admin)
                .post("/service-accounts/" + id + "/secret?keepHours=24")
                .then()
                .statusCode(200)
                .extract()
                .path("clientSecret");

        token(secret).then().statusCode(200);
        token(renewed).then().statusCode(200);

        tables.execute("update former_secret set good_until = now()");
        token(secret).then().statusCode(401);

        String third = as(admin).post("/service-accounts/" + id + "/secret").path("clientSecret");
        token(renewed).then().statusCode(401);
        token(third).then().statusCode(200);
    }

    private static Response token(String secret) {
        return form().header("Authorization", basic("loader", secret)).post("/auth/token");
    }

    @Test
    void disabledProgramGetsNoToken() {
        as(admin)
                .header("If-Match", "\"0\"")
                .body(input("loader", false))
                .put("/service-accounts/" + id)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1-"))
                .body("enabled", equalTo(false));

        form().header("Authorization", basic("loader", secret))
                .post("/auth/token")
                .then()
                .statusCode(401);
    }

    @Test
    void repeatedCreationShowsNoSecretAgain() {
        Response first = as(admin)
                .header("Idempotency-Key", "k")
                .body(input("feed", true))
                .post("/service-accounts");

        as(admin)
                .header("Idempotency-Key", "k")
                .body(input("feed", true))
                .post("/service-accounts")
                .then()
                .statusCode(201)
                .body("account.id", equalTo(first.<Integer>path("account.id")))
                .body("clientSecret", nullValue())
                .body("secretShownBefore", equalTo(true));

        form().header("Authorization", basic("feed", first.path("clientSecret")))
                .post("/auth/token")
                .then()
                .statusCode(200);
        assertThat(tables.count("select count(*) from idempotency_key where answer::text like '%"
                        + first.path("clientSecret") + "%'"))
                .isZero();
    }

    @Test
    void programsAndPeopleAreApart() {
        as(admin).get("/users/" + id).then().statusCode(404);
        as(admin).get("/users?q=loader").then().statusCode(200).body("total", equalTo(0));
        as(admin).get("/service-accounts").then().statusCode(200).body("items.clientId", equalTo(List.of("loader")));
        anonymous()
                .body(Map.of("username", "loader", "password", secret))
                .post("/auth/login")
                .then()
                .statusCode(401);
    }

    @Test
    void programHasNoPasswordToChange() {
        String token = form().header("Authorization", basic("loader", secret))
                .post("/auth/token")
                .path("access_token");

        as(token)
                .body(Map.of("currentPassword", secret, "newPassword", "another secret"))
                .post("/me/password")
                .then()
                .statusCode(403);
    }

    private Map<String, Object> input(String clientId, boolean enabled) {
        return new HashMap<>(Map.of(
                "clientId", clientId,
                "displayName", "Загрузка из региона",
                "role", "REGION_OPERATOR",
                "regionId", region,
                "enabled", enabled));
    }

    private static RequestSpecification form() {
        return wrongAnonymous().contentType(ContentType.URLENC).formParam("grant_type", "client_credentials");
    }

    private static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }
}
