package ru.antirisk.account;

import static ru.antirisk.platform.database.Database.integer;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Role;

/** An account with the names of its territory: what every view of an account is made of. */
record AccountRow(
        int id,
        String username,
        String displayName,
        Role role,
        @Nullable Integer regionId,
        @Nullable String regionName,
        @Nullable Integer municipalityId,
        @Nullable String municipalityName,
        @Nullable Integer schoolId,
        @Nullable String schoolName,
        boolean enabled,
        boolean mustChangePassword,
        boolean hasPassword,
        int version) {

    static AccountRow of(ResultSet row) throws SQLException {
        return new AccountRow(
                row.getInt("id"),
                row.getString("username"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                integer(row, "region_id"),
                row.getString("region_name"),
                integer(row, "municipality_id"),
                row.getString("municipality_name"),
                integer(row, "school_id"),
                row.getString("school_name"),
                row.getBoolean("enabled"),
                row.getBoolean("must_change_password"),
                row.getBoolean("has_password"),
                row.getInt("version"));
    }
}
