package ru.antirisk.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.antirisk.support.ApiTest;
import ru.antirisk.support.Given.Caller;

/** At half past eleven in the evening in Kaliningrad it is the next morning on Kamchatka. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // set before each test
class LocalDayTest extends ApiTest {
    private static final Instant EVENING = Instant.parse("2026-03-10T21:30:00Z");

    private Place kaliningrad;
    private Place kamchatka;

    private record Place(int municipality, String code, int school, int cycle, Caller coordinator, Caller curator) {}

    @BeforeEach
    void twoEndsOfTheCountry() {
        kaliningrad = place("39", "27701000", "390101");
        kamchatka = place("41", "30701000", "410101");
        clock.set(EVENING);
    }

    private Place place(String regionCode, String oktmo, String schoolCode) {
        int region = given.region(regionCode);
        int municipality = given.municipality(region, oktmo);
        int school = given.school(municipality, schoolCode, "Школа");
        int cycle = given.cycle(region, "CYCLE-" + regionCode);
        given.membership(cycle, school);
        Caller curator = given.curator(region);
        database.execute("insert into curator_assignment (cycle_id, school_id, curator_id, status, starts_on, ends_on)"
                + " values (" + cycle + ", " + school + ", " + curator.id()
                + ", 'APPOINTED', '2026-03-01', '2026-03-10')");
        return new Place(municipality, schoolCode, school, cycle, given.coordinator(municipality), curator);
    }

    @Test
    void assignmentEndsWithTheDayThatTheSchoolHas() {
        as(kaliningrad.curator.token())
                .get("/schools/" + kaliningrad.school)
                .then()
                .statusCode(200);
        as(kamchatka.curator.token()).get("/schools/" + kamchatka.school).then().statusCode(404);

        clock.set(Instant.parse("2026-03-10T22:00:00Z")); // midnight in Kaliningrad

        as(kaliningrad.curator.token())
                .get("/schools/" + kaliningrad.school)
                .then()
                .statusCode(404);
    }

    @Test
    void listsNameTheCuratorsOfTheLocalDay() {
        curatorsOf(kaliningrad, List.of(kaliningrad.curator.username()), 1);
        curatorsOf(kamchatka, List.of(), 0);
    }

    private void curatorsOf(Place place, List<String> usernames, int schools) {
        as(place.coordinator.token())
                .get("/memberships?cycleId=" + place.cycle)
                .then()
                .statusCode(200)
                .body("items[0].curators", usernames.isEmpty() ? empty() : org.hamcrest.Matchers.hasSize(1));
        as(place.coordinator.token())
                .get("/curator-assignments/curators")
                .then()
                .statusCode(200)
                .body("[0].schools", equalTo(schools));
    }

    @Test
    void ownZoneOfAMunicipalityDecides() {
        database.execute("update municipality set time_zone = 'Asia/Kamchatka' where id = " + kaliningrad.municipality);

        as(kaliningrad.curator.token())
                .get("/schools/" + kaliningrad.school)
                .then()
                .statusCode(404);
    }

    @Test
    void formerNameEndsOnTheLocalDay() {
        for (Place place : List.of(kaliningrad, kamchatka)) {
            as(place.coordinator.token())
                    .header("If-Match", "\"0\"")
                    .body(Map.of("code", place.code, "name", "Новая школа", "municipalityId", place.municipality))
                    .put("/schools/" + place.school)
                    .then()
                    .statusCode(200);
        }

        assertThat(untilOf(kaliningrad)).isEqualTo("2026-03-10");
        assertThat(untilOf(kamchatka)).isEqualTo("2026-03-11");
    }

    private String untilOf(Place place) {
        return database.text("select valid_until from school_name where school_id = " + place.school);
    }
}
