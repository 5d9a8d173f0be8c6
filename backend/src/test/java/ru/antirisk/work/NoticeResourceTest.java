package ru.antirisk.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.antirisk.access.Role;
import ru.antirisk.support.ApiTest;
import ru.antirisk.support.Given.Caller;

@QuarkusTest
class NoticeResourceTest extends ApiTest {
    private static final String NOTICES = "/notices";

    @Inject
    Notices notices;

    @Inject
    Delivery delivery;

    private static Notice notice(String key) {
        return new Notice("TEST", "Случилось " + key, "/imports/1", key);
    }

    private void tell(String key, int... accounts) {
        QuarkusTransaction.requiringNew().run(() -> notices.add(notice(key), accounts));
    }

    private int total(Caller caller, String query) {
        return as(caller.token())
                .get(NOTICES + query)
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }

    @Test
    void isReadOnceAndByItsOwnerOnly() {
        Caller admin = given.admin();
        Caller other = given.admin();
        tell("раз", admin.id());
        tell("два", admin.id());

        int first = as(admin.token())
                .get(NOTICES + "?unread=true")
                .then()
                .body("items.text", equalTo(List.of("Случилось два", "Случилось раз")))
                .body("items[0].readAt", nullValue())
                .extract()
                .path("items[1].id");

        assertThat(total(other, "")).isZero();
        as(other.token()).post(NOTICES + "/" + first + "/reading").then().statusCode(404);
        String at = as(admin.token())
                .post(NOTICES + "/" + first + "/reading")
                .then()
                .statusCode(200)
                .body("readAt", notNullValue())
                .extract()
                .path("readAt");
        as(admin.token()).post(NOTICES + "/" + first + "/reading").then().body("readAt", equalTo(at));
        assertThat(total(admin, "?unread=true")).isEqualTo(1);
        assertThat(total(admin, "?unread=false")).isEqualTo(1);
        assertThat(total(admin, "")).isEqualTo(2);
    }

    @Test
    void readingAllLeavesWhatCameMeanwhile() {
        Caller admin = given.admin();
        tell("раз", admin.id());
        tell("два", admin.id());
        int seen = as(admin.token()).get(NOTICES).path("items[0].id");
        tell("три", admin.id());

        as(admin.token())
                .body(Map.of("upToId", seen))
                .post(NOTICES + "/reading")
                .then()
                .statusCode(204);

        as(admin.token()).get(NOTICES + "?unread=true").then().body("items.text", equalTo(List.of("Случилось три")));
        wrong(admin.token()).body(Map.of()).post(NOTICES + "/reading").then().statusCode(400);
    }

    @Test
    void sameThingIsToldOnce() {
        Caller admin = given.admin();
        tell("раз", admin.id());
        tell("раз", admin.id());

        assertThat(total(admin, "")).isEqualTo(1);
    }

    @Test
    void programsAndDisabledPeopleAreToldNothing() {
        Caller program = given.admin();
        Caller gone = given.admin();
        database.execute("update account set kind = 'SERVICE' where id = " + program.id());
        database.execute("update account set enabled = false where id = " + gone.id());

        tell("раз", program.id(), gone.id());

        assertThat(database.count("select count(*) from notice")).isZero();
    }

    @Test
    void noticeOfAWriteThatFailsIsNotThere() {
        Caller admin = given.admin();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    notices.add(notice("раз"), admin.id());
                    notices.announce(notice("два"), new Audience(Set.of(Role.ADMIN), null, null, 0));
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        delivery.now();

        assertThat(total(admin, "")).isZero();
    }

    @Test
    void announcementReachesItsAudience() {
        int region = given.region("66");
        int municipality = given.municipality(region, "65715000");
        int nextDoor = given.municipality(region, "65740000");
        int far = given.municipality(given.region("67"), "66701000");
        Caller school = given.school(given.school(municipality, "170101", "Школа"));
        Caller coordinator = given.coordinator(municipality);
        Caller neighbour = given.coordinator(nextDoor);
        Caller operator = given.operator(region);
        Caller stranger = given.coordinator(far);
        var coordinators = Set.of(Role.MUNICIPAL_COORDINATOR, Role.SCHOOL);

        QuarkusTransaction.requiringNew().run(() -> {
            notices.announce(notice("региону"), new Audience(coordinators, region, null, neighbour.id()));
            notices.announce(notice("округу"), new Audience(coordinators, null, municipality, 0));
            notices.announce(notice("всем"), new Audience(coordinators, null, null, 0));
        });
        delivery.now();

        assertThat(total(school, "")).isEqualTo(3);
        assertThat(total(coordinator, "")).isEqualTo(3);
        assertThat(total(neighbour, "")).isEqualTo(1);
        assertThat(total(stranger, "")).isEqualTo(1);
        assertThat(total(operator, "")).isZero();
        assertThat(database.count("select count(*) from outbox where sent_at is not null"))
                .isEqualTo(3);
    }
}
