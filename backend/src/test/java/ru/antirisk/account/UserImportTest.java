package ru.antirisk.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.antirisk.support.ApiTest;
import ru.antirisk.support.Given.Caller;

/** People come by a file, and their first passwords go out by one. */
@QuarkusTest
class UserImportTest extends ApiTest {
    private static final String HEADER = "username;displayName;role;regionCode;oktmo;schoolCode;enabled\n";

    private int municipality;
    private Caller admin;
    private Caller operator;
    private Caller coordinator;

    @BeforeEach
    void territories() {
        int region = given.region("66");
        municipality = given.municipality(region, "65740000");
        given.school(municipality, "170101", "МБОУ «СОШ № 1»");
        given.school(given.municipality(region, "65741000"), "170201", "Соседняя");
        given.school(given.municipality(given.region("74"), "75740000"), "990001", "Чужая");
        admin = given.admin();
        operator = given.operator(region);
        coordinator = given.coordinator(municipality);
    }

    private static ValidatableResponse send(Caller caller, String rows) {
        return wrong(caller.token())
                .contentType("text/csv")
                .body(HEADER + rows)
                .post("/imports?kind=USERS&wait=30&mode=PARTIAL")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse issue(Caller caller, int importId, String query) {
        return as(caller.token())
                .accept("text/csv")
                .post("/imports/" + importId + "/temporary-passwords" + query)
                .then();
    }

    /** The lines of the file: where, name, role, name to sign in with, password. */
    private static List<String[]> issued(Caller caller, int importId, String query) {
        List<String[]> lines = new ArrayList<>();
        issue(caller, importId, query)
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .skip(1)
                .forEach(line -> lines.add(line.split(";", -1)));
        return lines;
    }

    private static int id(ValidatableResponse run) {
        return run.extract().path("id");
    }

    @Test
    void peopleSignInWithTheirTemporaryPasswordsAndMustChangeThem() {
        int run = id(send(coordinator, """
                        school-1;Школа № 1;SCHOOL;;;170101;
                        expert-1;Эксперт;наблюдатель;;;;да
                        expert-2;Эксперт;VIEWER;;65740000;;нет
                        """).body("created", equalTo(3)).body("rejected", equalTo(0)));

        People.login("school-1", "").then().statusCode(400);
        People.login("school-1", People.PASSWORD).then().statusCode(401);
        as(coordinator.token())
                .get("/users?q=школа № 1")
                .then()
                .body("items.hasPassword", contains(false))
                .body("items.schoolName", contains("МБОУ «СОШ № 1»"));

        List<String[]> lines = issued(coordinator, run, "");

        assertThat(lines).extracting(line -> line[3]).containsExactlyInAnyOrder("school-1", "expert-1", "expert-2");
        for (String[] line : lines) {
            int expected = line[3].equals("expert-2") ? 403 : 200;
            People.login(line[3], line[4]).then().statusCode(expected);
        }
        People.login("school-1", password(lines, "school-1")).then().body("mustChangePassword", equalTo(true));
        as(coordinator.token())
                .get("/users?q=школа № 1")
                .then()
                .body("items.hasPassword", contains(true))
                .body("items.mustChangePassword", contains(true));
        assertThat(database.count("select count(*) from account where password_hash like '%-%-%'"))
                .isZero();
    }

    private static String password(List<String[]> lines, String username) {
        return lines.stream()
                .filter(line -> line[3].equals(username))
                .findFirst()
                .orElseThrow()[4];
    }

    @Test
    void fileIsShownOnceAndALostOneIsReplacedForThoseWhoHaveNotSignedInYet() {
        int run = id(send(coordinator, "a-1;А;VIEWER;;;;\nb-1;Б;VIEWER;;;;\n"));
        List<String[]> first = issued(coordinator, run, "");
        issue(coordinator, run, "").statusCode(409).body("type", equalTo("/problems/no-password-to-issue"));
        database.execute("update account set must_change_password = false where username = 'a-1'"); // as its owner does
        String session = People.login("b-1", password(first, "b-1"))
                .then()
                .statusCode(200)
                .extract()
                .cookie("refresh");

        List<String[]> second = issued(coordinator, run, "?renew=true");

        assertThat(second).extracting(line -> line[3]).containsExactly("b-1");
        People.login("a-1", password(first, "a-1")).then().statusCode(200);
        People.login("b-1", password(first, "b-1")).then().statusCode(401);
        People.login("b-1", password(second, "b-1")).then().statusCode(200);
        assertThat(session).isNotNull();
        People.refresh(session).then().statusCode(401);
    }

    @Test
    void twoWhoAskAtOnceShareTheFile() throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int n = 0; n < 40; n++) {
            rows.append("viewer-").append(n).append(";Наблюдатель;VIEWER;;;;\n");
        }
        int run = id(send(coordinator, rows.toString()));
        List<String[]> both = new ArrayList<>();
        List<Thread> asking = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Thread thread = new Thread(() -> {
                String file = as(coordinator.token())
                        .accept("text/csv")
                        .post("/imports/" + run + "/temporary-passwords")
                        .asString();
                synchronized (both) {
                    file.lines()
                            .filter(line -> line.contains("viewer-"))
                            .forEach(line -> both.add(line.split(";", -1)));
                }
            });
            thread.start();
            asking.add(thread);
        }
        for (Thread thread : asking) {
            thread.join();
        }

        assertThat(both).hasSize(40);
        assertThat(Set.copyOf(both.stream().map(line -> line[3]).toList())).hasSize(40);
        People.login("viewer-7", password(both, "viewer-7")).then().statusCode(200);
    }

    @Test
    void faultsAreNamed() {
        send(coordinator, """
                        x-1;Чужая школа;SCHOOL;;;990001;
                        x-2;Соседняя школа;SCHOOL;;;170201;
                        x-3;Координатор;MUNICIPAL_COORDINATOR;;65740000;;
                        x-4;Весь регион;VIEWER;66;;;
                        x-5;Школа без школы;SCHOOL;;;;
                        x-6;Школа и округ;SCHOOL;;65740000;170101;
                        x-7;;VIEWER;;;;
                        x-8;Без роли;;;;;
                        x-9;Может ли;VIEWER;;;;возможно
                        Имя;Наблюдатель;VIEWER;;;;
                        %s;Оператор;VIEWER;;;;
                        good;Наблюдатель;VIEWER;;;;
                        good;Наблюдатель;VIEWER;;;;
                        """.formatted(operator.username()))
                .body("created", equalTo(1))
                .body(
                        "errors.code",
                        contains(
                                "UNKNOWN_SCHOOL",
                                "UNKNOWN_SCHOOL",
                                "ROLE_NOT_GRANTABLE",
                                "UNKNOWN_REGION",
                                "UNSUITABLE_PLACEMENT",
                                "UNSUITABLE_PLACEMENT",
                                "REQUIRED",
                                "REQUIRED",
                                "NOT_A_FLAG",
                                "MALFORMED_CODE",
                                "TAKEN",
                                "DUPLICATE_ROW"));
    }

    @Test
    void ofSomebodyWhoIsThereOnlyTheNameChangesAndWhetherHeSignsIn() {
        Caller viewer = given.viewer(municipality);
        send(coordinator, viewer.username() + ";Новое имя;;;;;\n").body("updated", equalTo(1));
        send(coordinator, viewer.username() + ";;наблюдатель;;65740000;;0\n")
                .body("updated", equalTo(1))
                .body("rejected", equalTo(0));
        assertThat(database.count("select count(*) from account where username = '" + viewer.username()
                        + "' and display_name = 'Новое имя' and not enabled and password_hash = '-'"))
                .isEqualTo(1);

        send(operator, viewer.username() + ";;CURATOR;66;;;\n")
                .body("errors.code", contains("ACCESS_CHANGE", "ACCESS_CHANGE"));
        send(admin, admin.username() + ";;;;;;нет\n").body("errors.code", contains("OWN_ACCESS"));
    }

    @Test
    void whoeverIsDisabledLosesHisSessions() {
        int run = id(send(coordinator, "a-1;А;VIEWER;;;;\n"));
        String session = People.login("a-1", issued(coordinator, run, "").get(0)[4])
                .then()
                .extract()
                .cookie("refresh");
        assertThat(session).isNotNull();

        send(coordinator, "a-1;;;;;;нет\n").body("updated", equalTo(1));

        assertThat(database.count("select count(*) from refresh_token")).isZero();
    }

    @Test
    void passwordsAreIssuedByWhoManagesThePeopleOnly() {
        int run = id(send(operator, "c-1;Куратор;CURATOR;;;;\ns-1;Школа;SCHOOL;;;170101;\n")
                .body("created", equalTo(2)));

        issue(coordinator, run, "").statusCode(404);
        assertThat(issued(admin, run, "")).extracting(line -> line[2]).contains("Куратор", "Школа");
    }

    @Test
    void aLoadIsTakenBackWithItsPeople() {
        int run = id(send(coordinator, "a-1;А;VIEWER;;;;\nb-1;Б;VIEWER;;;;\n"));
        as(coordinator.token())
                .post("/imports/" + run + "/withdrawal?wait=30")
                .then()
                .statusCode(200)
                .body("withdrawal.removed", equalTo(2));
        assertThat(database.count("select count(*) from account where username in ('a-1', 'b-1')"))
                .isZero();
        issue(coordinator, run, "").statusCode(409);

        int again = id(send(coordinator, "a-1;А;VIEWER;;;;\nb-1;Б;VIEWER;;;;\n").body("created", equalTo(2)));
        issued(coordinator, again, "");
        as(coordinator.token())
                .get("/imports/" + again + "/withdrawal")
                .then()
                .body("removes", equalTo(0))
                .body("kept.object", hasItem(containsString("a-1")));
    }
}
