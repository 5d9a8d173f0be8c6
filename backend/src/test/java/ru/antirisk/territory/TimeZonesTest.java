package ru.antirisk.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.support.ApiTest;

@QuarkusTest
class TimeZonesTest extends ApiTest {
    @Inject
    Database sql;

    @Test
    void everyZoneIsKnownToJavaAndToTheDatabase() {
        assertThat(TimeZones.RUSSIAN).allSatisfy(zone -> {
            assertThat(ZoneId.getAvailableZoneIds()).contains(zone);
            assertThat(sql.exists(Sql.of("select 1 from pg_timezone_names where name = ?", zone)))
                    .as(zone)
                    .isTrue();
        });
    }

    /** Both sides take their zones from tables of their own: the hour must be the same, year by year. */
    @Test
    void javaAndTheDatabaseAgreeOnTheHour() {
        Instant at = Instant.parse("2026-11-25T12:00:00Z");
        assertThat(TimeZones.RUSSIAN)
                .allSatisfy(zone -> assertThat(sql.first(
                                        Sql.of("select to_char(?::timestamptz at time zone ?, 'HH24:MI')", at, zone),
                                        row -> row.getString(1))
                                .orElseThrow())
                        .as(zone)
                        .isEqualTo(at.atZone(ZoneId.of(zone)).toLocalTime().toString()));
    }

    @Test
    void everySubjectOfTheFederationHasItsZone() {
        Map<String, String> zones = new HashMap<>();
        IntStream.rangeClosed(1, 99)
                .mapToObj(number -> "%02d".formatted(number))
                .forEach(code -> zones.put(code, database.text("select default_time_zone('" + code + "')")));

        assertThat(zones.values()).isSubsetOf(TimeZones.RUSSIAN);
        assertThat(zones)
                .containsEntry("39", "Europe/Kaliningrad")
                .containsEntry("77", "Europe/Moscow")
                .containsEntry("63", "Europe/Samara")
                .containsEntry("66", "Asia/Yekaterinburg")
                .containsEntry("41", "Asia/Kamchatka");
    }

    @Test
    void municipalityHasTheRegionsZoneUntilItSaysOtherwise() {
        int yakutia = given.region("14");
        String operator = given.operator(yakutia).token();
        Map<String, Object> input = new HashMap<>(Map.of("oktmo", "98646000", "name", "Округ", "regionId", yakutia));
        int id = as(operator)
                .body(input)
                .post("/municipalities")
                .then()
                .statusCode(201)
                .body("timeZone", nullValue())
                .body("effectiveTimeZone", equalTo("Asia/Yakutsk"))
                .extract()
                .path("id");
        input.put("timeZone", "Asia/Srednekolymsk");

        as(operator)
                .header("If-Match", "\"0\"")
                .body(input)
                .put("/municipalities/" + id)
                .then()
                .statusCode(200)
                .body("timeZone", equalTo("Asia/Srednekolymsk"))
                .body("effectiveTimeZone", equalTo("Asia/Srednekolymsk"));

        assertThat(database.count("select count(*) from municipality_history where time_zone is null"))
                .isOne();
    }

    @Test
    void zoneOfNobodyHereIsRefused() {
        int region = given.region("66");
        for (String zone : List.of("Europe/Paris", "Екатеринбург", "'; --")) {
            wrong(given.operator(region).token())
                    .body(Map.of("oktmo", "65715000", "name", "Округ", "regionId", region, "timeZone", zone))
                    .post("/municipalities")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/timeZone"))
                    .body("errors[0].message", containsString("Asia/Yekaterinburg"));
        }
    }
}
