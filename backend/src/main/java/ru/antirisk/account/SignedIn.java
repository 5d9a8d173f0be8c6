package ru.antirisk.account;

import static ru.antirisk.platform.database.Database.integer;

import java.sql.ResultSet;
import java.sql.SQLException;
import ru.antirisk.access.Role;

/** What an access token says of its bearer. */
record SignedIn(int id, String username, Placement placement, boolean mustChangePassword) {
    static final String COLUMNS =
            "a.id, a.username, a.role, a.region_id, a.municipality_id, a.school_id, a.must_change_password";

    static SignedIn of(ResultSet row) throws SQLException {
        return new SignedIn(
                row.getInt("id"),
                row.getString("username"),
                new Placement(
                        Role.valueOf(row.getString("role")),
                        integer(row, "region_id"),
                        integer(row, "municipality_id"),
                        integer(row, "school_id")),
                row.getBoolean("must_change_password"));
    }
}
