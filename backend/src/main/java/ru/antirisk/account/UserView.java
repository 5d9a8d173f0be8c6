package ru.antirisk.account;

import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Role;
import ru.antirisk.platform.http.Identified;
import ru.antirisk.platform.http.Versioned;
import ru.antirisk.platform.table.Described;

/**
 * A person who may sign in.
 *
 * @param hasPassword false for one whom a file brought and who has not been given a password yet
 */
@Described(AccountColumns.class)
public record UserView(
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
        int version)
        implements Versioned, Identified {
    static UserView of(AccountRow row) {
        return new UserView(
                row.id(),
                row.username(),
                row.displayName(),
                row.role(),
                row.regionId(),
                row.regionName(),
                row.municipalityId(),
                row.municipalityName(),
                row.schoolId(),
                row.schoolName(),
                row.enabled(),
                row.mustChangePassword(),
                row.hasPassword(),
                row.version());
    }
}
