package ru.antirisk.account;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.antirisk.support.ApiTest;

@QuarkusTest
class MeResourceTest extends ApiTest {
    private static final String CHOSEN = "новый пароль 1";

    @Inject
    People people;

    private int school;

    @BeforeEach
    void newcomer() {
        school = given.school(given.municipality(given.region("66"), "65740000"), "170101", "МБОУ СОШ № 1");
        people.newcomer("nina", school);
    }

    @Test
    void meTellsRoleAndTerritory() {
        as(People.login("nina", People.PASSWORD).path("accessToken"))
                .get("/me")
                .then()
                .statusCode(200)
                .body("role", equalTo("SCHOOL"))
                .body("schoolId", equalTo(school))
                .body("schoolName", equalTo("МБОУ СОШ № 1"))
                .body("regionId", nullValue())
                .body("mustChangePassword", equalTo(true));
    }

    @Test
    void newcomerChoosesAPasswordAndGoesOn() {
        Response signedIn = People.login("nina", People.PASSWORD);
        String temporary = signedIn.path("accessToken");
        as(temporary).get("/schools").then().statusCode(403);

        Response changed = change(temporary, People.PASSWORD, CHOSEN);

        changed.then().statusCode(200).body("mustChangePassword", equalTo(false));
        as(changed.path("accessToken")).get("/schools").then().statusCode(200);
        People.refresh(changed.getCookie("refresh")).then().statusCode(200);
        People.refresh(signedIn.getCookie("refresh")).then().statusCode(401);
        People.login("nina", People.PASSWORD).then().statusCode(401);
        People.login("nina", CHOSEN).then().statusCode(200).body("mustChangePassword", equalTo(false));
    }

    @Test
    void wrongCurrentPasswordIsAFaultOfTheFieldNotOfTheSession() {
        change(token(), "wrong", CHOSEN).then().statusCode(400).body("errors[0].pointer", equalTo("/currentPassword"));
    }

    @Test
    void guessingTheCurrentPasswordIsThrottled() {
        String token = token();
        IntStream.range(0, 5).forEach(i -> change(token, "wrong" + i, CHOSEN));

        change(token, People.PASSWORD, CHOSEN).then().statusCode(429);
    }

    @Test
    void newPasswordMustBeNewAndLongEnough() {
        change(token(), People.PASSWORD, People.PASSWORD)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/newPassword"));
        wrong(token())
                .body(Map.of("currentPassword", People.PASSWORD, "newPassword", "short"))
                .post("/me/password")
                .then()
                .statusCode(400)
                .body("errors[0].message", equalTo("Пароль — от 10 до 200 знаков"));
    }

    @Test
    void anonymousHasNoAccount() {
        wrongAnonymous().get("/me").then().statusCode(401);
    }

    private String token() {
        return People.login("nina", People.PASSWORD).path("accessToken");
    }

    private static Response change(String token, String current, String chosen) {
        return as(token)
                .body(Map.of("currentPassword", current, "newPassword", chosen))
                .post("/me/password");
    }
}
