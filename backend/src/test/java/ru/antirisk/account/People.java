package ru.antirisk.account;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Role;

/** People who have a password and sign in with it. */
@ApplicationScoped
class People {
    static final String PASSWORD = "correct horse";

    @Inject
    FirstAccounts accounts;

    @Transactional
    int admin(String username) {
        return accounts.create(
                new UserInput(username, "Администратор " + username, Role.ADMIN, null, null, null, true),
                accounts.hash(PASSWORD),
                false);
    }

    @Transactional
    int newcomer(String username, @Nullable Integer schoolId) {
        return accounts.create(
                new UserInput(username, "Новичок", Role.SCHOOL, null, null, schoolId, true),
                accounts.hash(PASSWORD),
                true);
    }

    static Response login(String username, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", password))
                .post("/api/v1/auth/login");
    }

    static Response refresh(String cookie) {
        return given().cookie("refresh", cookie).post("/api/v1/auth/refresh");
    }
}
