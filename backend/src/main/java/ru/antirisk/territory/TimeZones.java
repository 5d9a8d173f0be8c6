package ru.antirisk.territory;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;

/** Time zones of territories: a day is that of the people it concerns, not the server's (docs/adr/0012). */
@ApplicationScoped
public class TimeZones {
    /** Those that people of the federation live in. */
    static final Set<String> RUSSIAN = Set.of(
            "Europe/Kaliningrad",
            "Europe/Moscow",
            "Europe/Simferopol",
            "Europe/Kirov",
            "Europe/Volgograd",
            "Europe/Astrakhan",
            "Europe/Saratov",
            "Europe/Ulyanovsk",
            "Europe/Samara",
            "Asia/Yekaterinburg",
            "Asia/Omsk",
            "Asia/Novosibirsk",
            "Asia/Barnaul",
            "Asia/Tomsk",
            "Asia/Novokuznetsk",
            "Asia/Krasnoyarsk",
            "Asia/Irkutsk",
            "Asia/Chita",
            "Asia/Yakutsk",
            "Asia/Khandyga",
            "Asia/Vladivostok",
            "Asia/Ust-Nera",
            "Asia/Magadan",
            "Asia/Sakhalin",
            "Asia/Srednekolymsk",
            "Asia/Kamchatka",
            "Asia/Anadyr",
            "Asia/Qyzylorda");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Database database;

    TimeZones(Database database) {
        this.database = database;
    }

    /** The zone whose days a region, or one municipality of it, has. */
    public ZoneId of(int regionId, @Nullable Integer municipalityId) {
        Sql zone = municipalityId == null
                ? Sql.of("select time_zone from territory_regions where id = ?", regionId)
                : Sql.of("select time_zone from territory_municipalities where id = ?", municipalityId);
        return database.first(zone, row -> ZoneId.of(row.getString(1))).orElseThrow();
    }

    /** The day of an instant in a region or one municipality of it, as people write it: {@code 25.11.2026}. */
    public String day(Instant at, int regionId, @Nullable Integer municipalityId) {
        return DAY.withZone(of(regionId, municipalityId)).format(at);
    }
}
