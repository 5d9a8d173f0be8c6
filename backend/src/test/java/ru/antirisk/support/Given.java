package ru.antirisk.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Role;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;

/** Fixtures: one method per thing, with sane defaults, written straight into the database. */
@ApplicationScoped
public class Given {
    @Inject
    Database database;

    private int insert(String sql, @Nullable Object... values) {
        return database.first(Sql.of(sql, values), row -> row.getInt(1)).orElseThrow();
    }

    public int region(String code) {
        return insert("insert into region (code, name) values (?, ?) returning id", code, "Регион " + code);
    }

    /** A municipality of a region. */
    public int municipality(int regionId, String oktmo) {
        return insert(
                "insert into municipality (region_id, oktmo, name) values (?, ?, ?) returning id",
                regionId,
                oktmo,
                "Округ " + oktmo);
    }

    /** A school with a code and a name. */
    public int school(int municipalityId, String code, String name) {
        return insert(
                "insert into school (municipality_id, code, name, type, level) values (?, ?, ?, 'MBOU', 'SOSH')"
                        + " returning id",
                municipalityId,
                code,
                name);
    }

    /** A cycle of a whole region, for the year 2021. */
    public int cycle(int regionId, String code) {
        return insert(
                "insert into cycle (code, name, program, region_id, starts_on, ends_on)"
                        + " values (?, ?, '500+', ?, '2021-01-01', '2021-12-31') returning id",
                code,
                "Цикл " + code,
                regionId);
    }

    /** A school's membership in a cycle. */
    public void membership(int cycleId, int schoolId) {
        database.update(Sql.of("insert into membership (cycle_id, school_id) values (?, ?)", cycleId, schoolId));
    }

    /** An appointed curator of a school from yesterday till tomorrow. */
    public int curator(int cycleId, int schoolId, int curatorId) {
        return insert(
                "insert into curator_assignment (cycle_id, school_id, curator_id, status, starts_on, ends_on)"
                        + " values (?, ?, ?, 'APPOINTED', current_date - 1, current_date + 1) returning id",
                cycleId,
                schoolId,
                curatorId);
    }

    /** An account that nobody signs in with: its tokens come from {@link Tokens}. */
    public Caller account(
            Role role, @Nullable Integer regionId, @Nullable Integer municipalityId, @Nullable Integer schoolId) {
        int number = insert("select count(*)::integer + 1 from account");
        String username = role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + number;
        int id = insert(
                "insert into account (kind, username, password_hash, display_name, role, region_id, municipality_id,"
                        + " school_id) values ('USER', ?, '-', ?, ?, ?, ?, ?) returning id",
                username,
                "Пользователь " + number,
                role.name(),
                regionId,
                municipalityId,
                schoolId);
        return new Caller(id, username, Tokens.of(id, role, regionId, municipalityId, schoolId));
    }

    public Caller admin() {
        return account(Role.ADMIN, null, null, null);
    }

    public Caller operator(int regionId) {
        return account(Role.REGION_OPERATOR, regionId, null, null);
    }

    public Caller coordinator(int municipalityId) {
        return account(Role.MUNICIPAL_COORDINATOR, null, municipalityId, null);
    }

    public Caller curator(int regionId) {
        return account(Role.CURATOR, regionId, null, null);
    }

    public Caller school(int schoolId) {
        return account(Role.SCHOOL, null, null, schoolId);
    }

    public Caller viewer(int municipalityId) {
        return account(Role.VIEWER, null, municipalityId, null);
    }

    /** Somebody who calls the API. */
    public record Caller(int id, String username, String token) {}
}
