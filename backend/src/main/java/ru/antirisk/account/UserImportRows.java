package ru.antirisk.account;

import static ru.antirisk.account.AccountColumns.DISPLAY_NAME;
import static ru.antirisk.account.AccountColumns.ENABLED;
import static ru.antirisk.account.AccountColumns.OKTMO;
import static ru.antirisk.account.AccountColumns.REGION_CODE;
import static ru.antirisk.account.AccountColumns.ROLE;
import static ru.antirisk.account.AccountColumns.SCHOOL_CODE;
import static ru.antirisk.account.AccountColumns.USERNAME;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Role;
import ru.antirisk.access.Scope;
import ru.antirisk.bulkimport.ImportScope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Lookup;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.job.JobFailed;
import ru.antirisk.platform.merge.CopyRows;
import ru.antirisk.platform.merge.RowReader;
import ru.antirisk.platform.merge.Target;
import ru.antirisk.platform.problem.Problem.FieldProblem;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.Row;
import ru.antirisk.school.SchoolDirectory;

/** Reads people, as far as the one who sends the file manages them. */
final class UserImportRows implements RowReader {
    private static final Target TARGET = Target.of(
            AccountColumns.TABLE,
            List.of("username"),
            List.of("display_name", "role", "region_id", "municipality_id", "school_id", "enabled"),
            true);

    /** Where the parts of a placement stand in a file, by their places in a request. */
    private static final Map<String, Column> CELLS =
            Map.of("/regionId", REGION_CODE, "/municipalityId", OKTMO, "/schoolId", SCHOOL_CODE);

    private final Scope scope;
    private final Supervision supervision;
    private final Map<String, Known> known = new HashMap<>();
    private final Map<String, Integer> regions = new HashMap<>();
    private final Map<String, Integer> municipalities = new HashMap<>();
    private final Map<Integer, Integer> schools = new HashMap<>();
    private final Map<String, Long> seen = new HashMap<>();

    private record Known(int id, boolean managed, Placement placement) {}

    /** The ids of the places that the cells of a row name. */
    private record Places(
            @Nullable Integer region,
            @Nullable Integer municipality,
            @Nullable Integer school) {
        boolean areUnsaid() {
            return region == null && municipality == null && school == null;
        }

        Placement of(Role role) {
            return new Placement(role, region, municipality, school);
        }
    }

    UserImportRows(ImportScope imported) throws SQLException {
        scope = imported.scope();
        supervision = Supervision.of(scope);
        Connection connection = imported.connection();
        Sql accounts = Sql.of(
                        "select a.username, a.id, a.role, a.region_id, a.municipality_id, a.school_id, a.kind = 'USER' and ")
                .add(supervision.condition())
                .add(" as managed from " + Accounts.TABLES);
        Lookup.each(
                connection,
                accounts,
                row -> known.put(
                        row.getString(1),
                        new Known(
                                row.getInt(2),
                                row.getBoolean("managed"),
                                new Placement(
                                        Role.valueOf(row.getString(3)),
                                        Database.integer(row, "region_id"),
                                        Database.integer(row, "municipality_id"),
                                        Database.integer(row, "school_id")))));
        Lookup.each(
                connection,
                Sql.of("select r.code, r.id from territory_regions r where ").add(scope.regions("r")),
                row -> {
                    if (supervision.covers(Role.VIEWER, row.getInt(2), null)) {
                        regions.put(row.getString(1), row.getInt(2));
                    }
                });
        Lookup.each(
                connection,
                Sql.of("select m.oktmo, m.id from territory_municipalities m where ")
                        .add(scope.municipalities("m")),
                row -> municipalities.put(row.getString(1), row.getInt(2)));
        Lookup.each(
                connection,
                Sql.of("select s.code::integer, s.id from school_schools s where ")
                        .add(scope.schools("s")),
                row -> schools.put(row.getInt(1), row.getInt(2)));
    }

    @Override
    public Target target() {
        return TARGET;
    }

    @Override
    public void read(Row row, CopyRows rows) {
        String username = row.require(USERNAME) ? row.code(USERNAME) : null;
        String displayName = row.text(DISPLAY_NAME);
        Role role = row.word(ROLE, Role.class);
        Boolean enabled = row.flag(ENABLED);
        Places places = places(row);
        if (username == null) {
            return;
        }
        Long before = seen.putIfAbsent(username, row.line());
        if (before != null) {
            row.repeats(before, "то же имя для входа");
        }
        Known present = known.get(username);
        Placement placement = null;
        if (present == null) {
            placement = placement(row, role, places);
        } else {
            checkPresent(row, present, role, places, enabled);
        }
        if (!row.isBad()) {
            rows.begin(TARGET.fields());
            rows.text(username);
            rows.text(displayName);
            rows.word(placement == null ? null : placement.role());
            id(rows, placement == null ? null : placement.regionId());
            id(rows, placement == null ? null : placement.municipalityId());
            id(rows, placement == null ? null : placement.schoolId());
            if (enabled == null && present != null) {
                rows.none();
            } else {
                rows.flag(enabled == null || enabled);
            }
            rows.end(row.line());
        }
    }

    private static void id(CopyRows rows, @Nullable Integer id) {
        if (id == null) {
            rows.none();
        } else {
            rows.integer(id);
        }
    }

    private Places places(Row row) {
        return new Places(
                place(row, REGION_CODE, regions, "UNKNOWN_REGION", "Региона с таким кодом нет среди ваших"),
                place(
                        row,
                        OKTMO,
                        municipalities,
                        "UNKNOWN_MUNICIPALITY",
                        "Муниципалитета с таким ОКТМО нет среди ваших"),
                school(row));
    }

    private static @Nullable Integer place(
            Row row, Column column, Map<String, Integer> among, String fault, String message) {
        String code = row.code(column, among::containsKey);
        Integer place = code == null ? null : among.get(code);
        if (code != null && place == null) {
            row.fault(column, fault, message + ". Проверьте код");
        }
        return place;
    }

    private @Nullable Integer school(Row row) {
        Integer code = row.blank(SCHOOL_CODE) ? null : SchoolDirectory.code(row, SCHOOL_CODE, schools::containsKey);
        Integer school = code == null ? null : schools.get(code);
        if (code != null && school == null) {
            SchoolDirectory.unknown(row, SCHOOL_CODE);
        }
        return school;
    }

    /** The role and the place of somebody new; null after a fault. */
    private @Nullable Placement placement(Row row, @Nullable Role role, Places places) {
        row.require(DISPLAY_NAME);
        if (row.blank(ROLE)) {
            row.require(ROLE);
        }
        if (role == null || row.isBad()) {
            return null;
        }
        if (!supervision.roles().contains(role)) {
            row.fault(ROLE, "ROLE_NOT_GRANTABLE", supervision.refusal(role));
            return null;
        }
        Placement placement = places.areUnsaid() ? supervision.placement(role) : places.of(role);
        for (FieldProblem problem : placement.problems()) {
            row.fault(
                    Objects.requireNonNull(CELLS.get(problem.where())),
                    AccountProblem.UNSUITABLE_PLACEMENT.name(),
                    problem.message());
        }
        return placement;
    }

    private void checkPresent(Row row, Known present, @Nullable Role role, Places places, @Nullable Boolean enabled) {
        if (!present.managed()) {
            row.fault(USERNAME, "TAKEN", "Имя для входа " + row.quoted(USERNAME) + " уже занято. Возьмите другое");
            return;
        }
        Placement placement = present.placement();
        Placement named = places.of(placement.role());
        moved(row, ROLE, role, placement.role());
        moved(row, REGION_CODE, named.regionId(), placement.regionId());
        moved(row, OKTMO, named.municipalityId(), placement.municipalityId());
        moved(row, SCHOOL_CODE, named.schoolId(), placement.schoolId());
        if (present.id() == scope.accountId() && Boolean.FALSE.equals(enabled)) {
            row.fault(
                    ENABLED,
                    AccountProblem.OWN_ACCESS.name(),
                    "Себя отключить нельзя: это делает другой администратор. Уберите эту строку");
        }
    }

    private static void moved(Row row, Column column, @Nullable Object named, @Nullable Object present) {
        if (named != null && !named.equals(present)) {
            row.fault(
                    column,
                    "ACCESS_CHANGE",
                    "У этого пользователя другая роль или территория: её меняют в его карточке. Исправьте ячейку"
                            + " или оставьте её пустой");
        }
    }

    @Override
    public void finish(Connection connection, long tx) throws SQLException {
        // whoever took a name or was moved since names were looked up must not be changed: start over
        Sql others = Sql.of("select from " + Accounts.TABLES + " where a.tx = ? and not (a.kind = 'USER' and ", tx)
                .add(supervision.condition())
                .add(")");
        if (isThere(connection, others)) {
            throw new SQLException("an account is managed by somebody else", "40001");
        }
        // locked, so that two administrators can't disable each other at the same time
        Sql administrator = Sql.of("select from account where kind = 'USER' and role = 'ADMIN' and enabled for update");
        if (scope.role() == Role.ADMIN && !isThere(connection, administrator)) {
            throw new JobFailed("Ничего не записано: не осталось бы ни одного действующего администратора."
                    + " Оставьте хотя бы одного");
        }
        Sql sessions = Sql.of(
                "delete from refresh_token where account_id in (select id from account where tx = ? and not enabled)",
                tx);
        try (PreparedStatement statement = Database.prepare(connection, sessions)) {
            statement.executeUpdate();
        }
    }

    private static boolean isThere(Connection connection, Sql sql) throws SQLException {
        try (PreparedStatement statement = Database.prepare(connection, sql);
                ResultSet row = statement.executeQuery()) {
            return row.next();
        }
    }
}
