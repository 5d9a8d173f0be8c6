package ru.antirisk.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import ru.antirisk.support.ApiTest;
import ru.antirisk.support.Given.Caller;
import ru.antirisk.support.TestDatabase;

@QuarkusTest
class UserResourceTest extends ApiTest {
    @Inject
    TestDatabase tables;

    private int region;
    private int municipality;
    private int school;
    private int foreignRegion;
    private int foreignMunicipality;
    private int foreignSchool;

    @BeforeEach
    void territories() {
        region = given.region("66");
        municipality = given.municipality(region, "65740000");
        school = given.school(municipality, "170101", "МБОУ СОШ № 1");
        foreignRegion = given.region("74");
        foreignMunicipality = given.municipality(foreignRegion, "75740000");
        foreignSchool = given.school(foreignMunicipality, "990001", "Чужая школа");
    }

    @Nested
    class AsAdmin {
        private Caller admin;

        @BeforeEach
        void signIn() {
            admin = given.admin();
        }

        @Test
        void createsAnybody() {
            create(admin, user("ADMIN", null, null, null)).then().statusCode(201);
            create(admin, user("REGION_OPERATOR", region, null, null)).then().statusCode(201);
            create(admin, user("MUNICIPAL_COORDINATOR", null, municipality, null))
                    .then()
                    .statusCode(201);
            create(admin, user("CURATOR", region, null, null)).then().statusCode(201);
            create(admin, user("VIEWER", region, null, null)).then().statusCode(201);
            create(admin, user("SCHOOL", null, null, school))
                    .then()
                    .statusCode(201)
                    .body("temporaryPassword", matchesPattern("\\w{4}-\\w{4}-\\w{4}"))
                    .body("user.schoolName", equalTo("МБОУ СОШ № 1"))
                    .body("user.mustChangePassword", equalTo(true));
        }

        @Test
        void createdUserSignsInWithTheTemporaryPassword() {
            Response created = create(admin, user("VIEWER", region, null, null));

            People.login(created.path("user.username"), created.path("temporaryPassword"))
                    .then()
                    .statusCode(200)
                    .body("mustChangePassword", equalTo(true));
        }

        @Test
        void repeatedCreationMakesOneUserAndShowsNoPasswordAgain() {
            Map<String, Object> input = user("VIEWER", region, null, null);
            Response first =
                    as(admin.token()).header("Idempotency-Key", "k").body(input).post("/users");

            as(admin.token())
                    .header("Idempotency-Key", "k")
                    .body(input)
                    .post("/users")
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", "true")
                    .body("user.id", equalTo(first.<Integer>path("user.id")))
                    .body("temporaryPassword", nullValue())
                    .body("passwordShownBefore", equalTo(true));

            People.login(first.path("user.username"), first.path("temporaryPassword"))
                    .then()
                    .statusCode(200);
            assertThat(tables.count("select count(*) from idempotency_key where answer::text like '%"
                            + first.path("temporaryPassword") + "%'"))
                    .isZero();
        }

        @Test
        void territoryMustBeTheOneTheRoleNeeds() {
            create(admin, user("SCHOOL", null, null, null))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/schoolId"));
            create(admin, user("ADMIN", region, null, null))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/regionId"));
            create(admin, user("SCHOOL", null, null, 999_999))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/schoolId"));
        }

        @Test
        void takenNameIsNamed() {
            Map<String, Object> input = user("VIEWER", region, null, null);
            create(admin, input);

            create(admin, input).then().statusCode(409).body("errors[0].pointer", equalTo("/username"));
        }

        @Test
        void changeNeedsTheVersionOfNow() {
            Response created = create(admin, user("VIEWER", region, null, null));
            String path = "/users/" + created.<Integer>path("user.id");
            Map<String, Object> change = user("VIEWER", null, municipality, null);

            wrong(admin.token()).body(change).put(path).then().statusCode(428);
            put(admin, path, 7, change).then().statusCode(412);
            put(admin, path, 0, change)
                    .then()
                    .statusCode(200)
                    .header("ETag", startsWith("\"1-"))
                    .body("municipalityName", equalTo("Округ 65740000"));
            put(admin, path, 0, change).then().statusCode(412);
        }

        @Test
        void neitherDisablesNorDemotesNorResetsHimself() {
            String path = "/users/" + admin.id();
            given.admin();
            Map<String, Object> own = named(admin.username(), user("ADMIN", null, null, null));

            put(admin, path, 0, with(own, "enabled", false))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/own-access"));
            put(admin, path, 0, named(admin.username(), user("VIEWER", region, null, null)))
                    .then()
                    .statusCode(409);
            as(admin.token())
                    .post(path + "/password-reset")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/own-password"));
            put(admin, path, 0, with(own, "displayName", "Другое имя")).then().statusCode(200);
        }

        @Test
        void lastAdministratorStays() {
            Caller other = given.admin();
            tables.execute("update account set kind = 'SERVICE' where id = " + admin.id());
            Map<String, Object> disabled =
                    with(named(other.username(), user("ADMIN", null, null, null)), "enabled", false);

            put(admin, "/users/" + other.id(), 0, disabled)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/last-administrator"))
                    .body("detail", containsString("последний действующий администратор"));
        }

        @Test
        void twoAdministratorsCannotDisableEachOther() {
            Caller other = given.admin();
            List<Caller> both = List.of(admin, other);

            List<Integer> answers = IntStream.range(0, 2)
                    .parallel()
                    .mapToObj(i -> {
                        Caller victim = both.get(1 - i);
                        Map<String, Object> input =
                                with(named(victim.username(), user("ADMIN", null, null, null)), "enabled", false);
                        return put(both.get(i), "/users/" + victim.id(), 0, input)
                                .statusCode();
                    })
                    .toList();

            // who comes later has no access any more, or would take away the last one
            assertThat(answers).containsOnlyOnce(200).containsAnyOf(401, 409);
            assertThat(tables.count("select count(*) from account where enabled"))
                    .isEqualTo(1);
        }

        @Test
        void listPagesSortsAndFinds() {
            given.coordinator(municipality);
            given.school(school);
            tables.execute("update account set display_name = 'Ёлкина Анна' where role = 'SCHOOL'");

            as(admin.token())
                    .get("/users?sort=-username&size=2")
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(3))
                    .body("items.role", equalTo(List.of("SCHOOL", "MUNICIPAL_COORDINATOR")));
            as(admin.token())
                    .get("/users?page=9&size=2")
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(3))
                    .body("items.size()", equalTo(0));
            as(admin.token()).get("/users?q=елКИНА").then().body("items.role", equalTo(List.of("SCHOOL")));
            as(admin.token()).queryParam("q", "%").get("/users").then().body("total", equalTo(0));
            as(admin.token()).get("/users?role=SCHOOL&enabled=false").then().body("total", equalTo(0));
            wrong(admin.token()).get("/users?sort=passwordHash").then().statusCode(400);
            wrong(admin.token()).queryParam("q", "\0").get("/users").then().statusCode(400);
        }

        @Test
        void invalidInputNamesTheFields() {
            wrong(admin.token())
                    .body(Map.of("username", "Анна", "displayName", " ", "enabled", true))
                    .post("/users")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer.sort()", equalTo(List.of("/displayName", "/role", "/username")));
        }

        @Test
        void changeIsTraced() {
            Response created = create(admin, user("VIEWER", region, null, null));
            int id = created.path("user.id");

            put(admin, "/users/" + id, 0, user("VIEWER", null, municipality, null))
                    .then()
                    .statusCode(200);

            assertThat(tables.count("select count(*) from account_history h join change_set c on c.tx = h.replaced_tx"
                            + " where h.id = " + id + " and c.account_id = " + admin.id()))
                    .isEqualTo(1);
        }
    }

    @Nested
    class AsRegionOperator {
        private Caller operator;

        @BeforeEach
        void signIn() {
            operator = given.operator(region);
        }

        @Test
        void seesThoseBelowInTheRegionOnly() {
            given.admin();
            given.operator(region);
            given.coordinator(municipality);
            given.school(school);
            given.viewer(municipality);
            given.coordinator(foreignMunicipality);
            given.school(foreignSchool);
            given.curator(foreignRegion);

            as(operator.token())
                    .get("/users?sort=role")
                    .then()
                    .statusCode(200)
                    .body("items.role", equalTo(List.of("MUNICIPAL_COORDINATOR", "SCHOOL", "VIEWER")))
                    .body("total", equalTo(3));
        }

        @Test
        void givesNoRoleOfHisOwnHeight() {
            create(operator, user("REGION_OPERATOR", region, null, null))
                    .then()
                    .statusCode(403)
                    .body("detail", containsString("её даёт администратор"));
            create(operator, user("ADMIN", null, null, null)).then().statusCode(403);
            create(operator, user("CURATOR", region, null, null)).then().statusCode(201);
        }

        @Test
        void givesNothingOfAnotherRegion() {
            create(operator, user("CURATOR", foreignRegion, null, null)).then().statusCode(422);
            create(operator, user("MUNICIPAL_COORDINATOR", null, foreignMunicipality, null))
                    .then()
                    .statusCode(422);
            String foreign = create(operator, user("SCHOOL", null, null, foreignSchool))
                    .then()
                    .statusCode(422)
                    .extract()
                    .path("detail");
            String missing =
                    create(operator, user("SCHOOL", null, null, 999_999)).path("detail");
            assertThat(foreign).isEqualTo(missing);
        }

        @Test
        void promotesNobodyToHisHeight() {
            Caller coordinator = given.coordinator(municipality);

            put(operator, "/users/" + coordinator.id(), 0, user("ADMIN", null, null, null))
                    .then()
                    .statusCode(403);
        }

        @Test
        void foreignUsersAreNotThere() {
            for (Caller foreign :
                    List.of(given.admin(), given.coordinator(foreignMunicipality), given.operator(region))) {
                String path = "/users/" + foreign.id();
                as(operator.token()).get(path).then().statusCode(404);
                put(operator, path, 0, user("VIEWER", region, null, null))
                        .then()
                        .statusCode(404);
                as(operator.token()).post(path + "/password-reset").then().statusCode(404);
            }
        }
    }

    @Nested
    class AsCoordinator {
        private Caller coordinator;

        @BeforeEach
        void signIn() {
            coordinator = given.coordinator(municipality);
        }

        @Test
        void managesSchoolsAndViewersOfTheMunicipality() {
            given.curator(region);
            given.school(foreignSchool);
            create(coordinator, user("SCHOOL", null, null, school)).then().statusCode(201);
            create(coordinator, user("VIEWER", null, municipality, null)).then().statusCode(201);

            as(coordinator.token())
                    .get("/users?sort=role")
                    .then()
                    .statusCode(200)
                    .body("items.role", equalTo(List.of("SCHOOL", "VIEWER")));
        }

        @Test
        void givesNoMoreThanTheMunicipality() {
            create(coordinator, user("VIEWER", region, null, null)).then().statusCode(422);
            create(coordinator, user("SCHOOL", null, null, foreignSchool))
                    .then()
                    .statusCode(422);
            create(coordinator, user("MUNICIPAL_COORDINATOR", null, municipality, null))
                    .then()
                    .statusCode(403)
                    .body("detail", containsString("Вам доступны: «школа», «наблюдатель»"));
        }

        @Test
        void resetsThePasswordOfASchool() {
            Caller user = given.school(school);

            String password = as(coordinator.token())
                    .post("/users/" + user.id() + "/password-reset")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("temporaryPassword");

            People.login(user.username(), password).then().statusCode(200).body("mustChangePassword", equalTo(true));
        }

        @Test
        void movesNoSchoolUserToAnotherMunicipality() {
            Caller user = given.school(school);

            put(coordinator, "/users/" + user.id(), 0, user("SCHOOL", null, null, foreignSchool))
                    .then()
                    .statusCode(422);
        }
    }

    private int made;

    private Map<String, Object> user(
            String role, @Nullable Integer regionId, @Nullable Integer municipalityId, @Nullable Integer schoolId) {
        Map<String, Object> input = new HashMap<>();
        input.put("username", "new" + ++made);
        input.put("displayName", "Новый пользователь");
        input.put("role", role);
        input.put("regionId", regionId);
        input.put("municipalityId", municipalityId);
        input.put("schoolId", schoolId);
        input.put("enabled", true);
        return input;
    }

    private static Map<String, Object> with(Map<String, Object> input, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(input);
        changed.put(field, value);
        return changed;
    }

    private static Map<String, Object> named(String username, Map<String, Object> input) {
        return with(input, "username", username);
    }

    private static Response create(Caller caller, Map<String, Object> input) {
        return as(caller.token()).body(input).post("/users");
    }

    private static Response put(Caller caller, String path, int version, Map<String, Object> input) {
        return as(caller.token())
                .header("If-Match", "\"" + version + "\"")
                .body(input)
                .put(path);
    }
}
