package ru.antirisk.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.antirisk.support.ApiTest;
import ru.antirisk.support.Given.Caller;
import ru.antirisk.support.TestDatabase;

@QuarkusTest
class SessionTest extends ApiTest {
    @Inject
    People people;

    @Inject
    ExpiredRows expired;

    @Inject
    TestDatabase tables;

    private int anna;

    @BeforeEach
    void somebody() {
        anna = people.admin("anna");
        people.admin("boris");
    }

    @Test
    void refreshGivesTokenAndNextCookie() {
        String first = signIn();

        Response response = refresh(first);

        response.then().statusCode(200).body("expiresIn", equalTo(600));
        String second = response.getCookie("refresh");
        assertThat(second).isNotBlank().isNotEqualTo(first);
        as(response.path("accessToken")).get("/me").then().statusCode(200);
        refresh(second).then().statusCode(200);
    }

    @Test
    void tokenIsStoredAsItsHashOnly() {
        String cookie = signIn();

        assertThat(tables.count("select count(*) from refresh_token where token_hash = sha256('" + cookie + "')"))
                .isEqualTo(1);
    }

    @Test
    void reuseOfAnOldTokenEndsTheFamily() {
        String first = signIn();
        String second = refresh(first).getCookie("refresh");
        String otherSession = signIn();
        tables.execute("update refresh_token set used_at = used_at - interval '1 minute'");

        refresh(first).then().statusCode(401).body("type", equalTo("/problems/refresh-failed"));

        refresh(second).then().statusCode(401);
        refresh(otherSession).then().statusCode(200);
    }

    @Test
    void secondTabGetsAccessButNoSecondChain() {
        String first = signIn();
        String second = refresh(first).getCookie("refresh");

        Response otherTab = refresh(first);

        otherTab.then().statusCode(200);
        assertThat(otherTab.getCookie("refresh")).isNull();
        refresh(second).then().statusCode(200);
    }

    @Test
    void ofManyTabsAtOnceOneGetsTheCookie() {
        String cookie = signIn();

        List<Response> answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> People.refresh(cookie))
                .toList();

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers)
                .filteredOn(answer -> answer.getCookie("refresh") != null)
                .hasSize(1);
    }

    @Test
    void idleSessionEnds() {
        String cookie = signIn();
        tables.execute("update refresh_token set expires_at = now() - interval '1 second'");

        refresh(cookie).then().statusCode(401);
    }

    @Test
    void refreshingNeverOutlivesTheLimit() {
        String cookie = signIn();
        tables.execute("update refresh_token set family_ends_at = now() + interval '1 hour'");

        refresh(cookie).then().statusCode(200);

        assertThat(tables.count("select count(*) from refresh_token where used_at is null"
                        + " and expires_at = family_ends_at and family_ends_at < now() + interval '61 minutes'"))
                .isEqualTo(1);
    }

    @Test
    void refreshWithoutCookieOrWithAForeignOneFails() {
        anonymous().post("/auth/refresh").then().statusCode(401).body("type", equalTo("/problems/refresh-failed"));
        refresh("AAAA").then().statusCode(401);
    }

    @Test
    void disabledAccountIsNotRefreshed() {
        String cookie = signIn();
        tables.execute("update account set enabled = false where username = 'anna'");

        refresh(cookie).then().statusCode(401);
    }

    @Test
    void writesEndAtOnceWithTheAccess() {
        Caller operator = given.operator(given.region("66"));
        Map<String, Object> municipality = Map.of("oktmo", "65740000", "name", "Округ", "regionId", 0);
        as(operator.token()).body(municipality).post("/municipalities").then().statusCode(422);

        tables.execute("update account set enabled = false where id = " + operator.id());
        as(operator.token()).body(municipality).post("/municipalities").then().statusCode(401);
        as(operator.token()).get("/municipalities").then().statusCode(200); // until the token expires

        tables.execute("update account set enabled = true, role = 'VIEWER' where id = " + operator.id());
        as(operator.token()).body(municipality).post("/municipalities").then().statusCode(401);
    }

    @Test
    void refreshCarriesTheRoleOfNow() {
        String cookie = signIn();
        int region = given.region("66");
        tables.execute("update account set role = 'VIEWER', region_id = " + region + " where username = 'anna'");

        String token = refresh(cookie).path("accessToken");

        as(token).get("/users").then().statusCode(403);
    }

    @Test
    void logoutEndsTheSessionAndTheCookie() {
        String first = signIn();
        String second = refresh(first).getCookie("refresh");

        Response response = anonymous().cookie("refresh", second).post("/auth/logout");

        response.then().statusCode(204);
        assertThat(response.getDetailedCookie("refresh").getMaxAge()).isZero();
        refresh(second).then().statusCode(401);
        refresh(first).then().statusCode(401);
        anonymous().post("/auth/logout").then().statusCode(204);
    }

    @Test
    void disablingEndsAllSessions() {
        String cookie = signIn();
        String boris = People.login("boris", People.PASSWORD).path("accessToken");

        as(boris)
                .header("If-Match", "\"0\"")
                .body(user(false))
                .put("/users/" + anna)
                .then()
                .statusCode(200)
                .body("enabled", equalTo(false));
        as(boris)
                .header("If-Match", "\"1\"")
                .body(user(true))
                .put("/users/" + anna)
                .then()
                .statusCode(200);

        refresh(cookie).then().statusCode(401);
    }

    @Test
    void resetOfThePasswordEndsAllSessions() {
        String cookie = signIn();
        String boris = People.login("boris", People.PASSWORD).path("accessToken");

        as(boris).post("/users/" + anna + "/password-reset").then().statusCode(200);

        refresh(cookie).then().statusCode(401);
        login(People.PASSWORD).then().statusCode(401);
    }

    @Test
    void expiredTokensArePurgedAndUsedOnesKept() {
        String first = signIn();
        refresh(first);
        signIn();
        tables.execute("update refresh_token set expires_at = now() - interval '1 second'"
                + " where family = (select family from refresh_token where used_at is null limit 1)"
                + " and used_at is null");
        long before = tables.count("select count(*) from refresh_token");

        expired.purge();

        assertThat(tables.count("select count(*) from refresh_token")).isEqualTo(before - 1);
        assertThat(tables.count("select count(*) from refresh_token where used_at is not null"))
                .isEqualTo(1);
    }

    private static Map<String, Object> user(boolean enabled) {
        return Map.of("username", "anna", "displayName", "Анна", "role", "ADMIN", "enabled", enabled);
    }

    private String signIn() {
        return login(People.PASSWORD).then().statusCode(200).extract().cookie("refresh");
    }

    private Response login(String password) {
        return anonymous()
                .body(Map.of("username", "anna", "password", password))
                .post("/auth/login");
    }

    private Response refresh(String cookie) {
        return anonymous().cookie("refresh", cookie).post("/auth/refresh");
    }
}
