package ru.antirisk.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.antirisk.support.ApiTest;
import ru.antirisk.support.TestDatabase;

@QuarkusTest
class SignInTest extends ApiTest {
    @Inject
    People people;

    @Inject
    TestDatabase tables;

    @BeforeEach
    void somebody() {
        people.admin("anna");
    }

    @Test
    void rightPasswordGivesTokenAndCookie() {
        Response response = login("anna", People.PASSWORD);

        response.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("expiresIn", equalTo(600))
                .body("mustChangePassword", equalTo(false));
        Cookie cookie = response.getDetailedCookie("refresh");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.isSecured()).isFalse();
        assertThat(cookie.getPath()).isEqualTo("/api/v1/auth");
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(cookie.getMaxAge()).isEqualTo(12 * 3600);
        as(response.path("accessToken")).get("/me").then().statusCode(200).body("username", equalTo("anna"));
    }

    @Test
    void nameIsTakenAsPeopleTypeIt() {
        login(" Anna ", People.PASSWORD).then().statusCode(200);
    }

    @Test
    void wrongPasswordAndUnknownNameAnswerTheSame() {
        String wrong = login("anna", "wrong").then().statusCode(401).extract().asString();
        String unknown =
                login("nobody", "wrong").then().statusCode(401).extract().asString();

        assertThat(unknown).isEqualTo(wrong).contains("/problems/sign-in-failed");
    }

    @Test
    void nameThatNobodyCanHaveIsNoError() {
        login("anna\0", "wrong").then().statusCode(401);
        login("анна", "wrong").then().statusCode(401);
    }

    @Test
    void emptyInputNamesTheFields() {
        wrongAnonymous()
                .body(Map.of("username", "", "password", ""))
                .post("/auth/login")
                .then()
                .statusCode(400)
                .body("errors.pointer.sort()", equalTo(List.of("/password", "/username")));
    }

    @Test
    void disabledAccountLearnsItWithTheRightPasswordOnly() {
        tables.execute("update account set enabled = false");

        login("anna", "wrong").then().statusCode(401);
        login("anna", People.PASSWORD).then().statusCode(403).body("type", equalTo("/problems/account-disabled"));
    }

    @Test
    void fiveFailuresMakeTheSixthWait() {
        fail("anna", 5);

        login("anna", People.PASSWORD)
                .then()
                .statusCode(429)
                .header("Retry-After", startsWith("6"))
                .body("type", equalTo("/problems/too-many-attempts"))
                .body("detail", containsString("Попробуйте снова через 60 с"));
        people.admin("boris");
        login("boris", People.PASSWORD).then().statusCode(200);
    }

    @Test
    void unknownNamesAreThrottledToo() {
        fail("nobody", 5);

        login("nobody", "wrong").then().statusCode(429);
    }

    @Test
    void successfulSignInBurnsNothing() {
        IntStream.range(0, 12)
                .forEach(i -> login("anna", People.PASSWORD).then().statusCode(200));
    }

    @Test
    void attemptsSideBySideGainNothing() {
        List<Integer> answers = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> People.login("anna", "wrong" + i).statusCode())
                .toList();

        assertThat(answers).filteredOn(status -> status == 401).hasSize(5);
        assertThat(answers).filteredOn(status -> status == 429).hasSize(11);
    }

    @Test
    void guessingFromElsewhereLocksNobodyOut() {
        String device = from("203.0.113.1", null, People.PASSWORD).getCookie("device");
        IntStream.range(0, 50)
                .forEach(i -> from("198.51.100." + i / 5, null, "wrong").then().statusCode(401));

        from("198.51.100.77", null, People.PASSWORD).then().statusCode(429);
        from("203.0.113.1", null, People.PASSWORD).then().statusCode(200);
        from("198.51.100.77", device, People.PASSWORD).then().statusCode(200);
        from("198.51.100.78", "x".repeat(43), People.PASSWORD).then().statusCode(429);
    }

    @Test
    void knownDeviceGuessesNoMoreThanOthers() {
        String device = from("203.0.113.1", null, People.PASSWORD).getCookie("device");
        IntStream.range(0, 5)
                .forEach(i -> from("198.51.100." + i, device, "wrong").then().statusCode(401));

        from("198.51.100.9", device, People.PASSWORD).then().statusCode(429);
        from("203.0.113.1", null, People.PASSWORD).then().statusCode(200);
    }

    @Test
    void deviceIsKnownOfItsOwnerOnlyAndNotByWhatIsStored() {
        people.admin("boris");
        String device = from("203.0.113.1", null, People.PASSWORD).getCookie("device");

        assertThat(device).hasSize(43);
        assertThat(from("203.0.113.2", device, People.PASSWORD).getCookie("device"))
                .isEqualTo(device);
        assertThat(from("203.0.113.2", "made up", People.PASSWORD).getCookie("device"))
                .hasSize(43)
                .isNotEqualTo(device);
        assertThat(tables.count("select count(*) from known_place where place like '%" + device + "%'"))
                .isZero();
        assertThat(tables.count("select count(distinct account_id) from known_place"))
                .isEqualTo(1);
    }

    @Test
    void whatClientsSayOfThemselvesDoesNotCount() {
        IntStream.range(0, 5)
                .forEach(i -> from("10.0.0." + i + ", 198.51.100.7", null, "wrong")
                        .then()
                        .statusCode(401));

        from("10.0.0.9, 198.51.100.7", null, "wrong").then().statusCode(429);
    }

    @Test
    void placesAreForgottenAfterNinetyDays() {
        from("203.0.113.1", null, People.PASSWORD).then().statusCode(200);
        tables.execute("update known_place set seen_at = now() - interval '91 days' where place like 'address%'");

        expired.purge();

        assertThat(tables.count("select count(*) from known_place")).isEqualTo(1);
    }

    @Test
    void throttleIsForgottenWhenItIsFullAgain() {
        fail("anna", 2);
        assertThat(tables.count("select count(*) from sign_in_bucket")).isEqualTo(3);
        tables.execute("update sign_in_bucket set expires_at = 1");

        expired.purge();

        assertThat(tables.count("select count(*) from sign_in_bucket")).isZero();
    }

    @Inject
    ExpiredRows expired;

    private void fail(String username, int times) {
        IntStream.range(0, times).forEach(i -> login(username, "wrong").then().statusCode(401));
    }

    private Response from(String address, String device, String password) {
        var request = wrongAnonymous().header("X-Forwarded-For", address);
        return (device == null ? request : request.cookie("device", device))
                .body(Map.of("username", "anna", "password", password))
                .post("/auth/login");
    }

    private Response login(String username, String password) {
        return anonymous()
                .body(Map.of("username", username, "password", password))
                .post("/auth/login");
    }
}
