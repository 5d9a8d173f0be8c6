package ru.antirisk.account;

import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Role;
import ru.antirisk.platform.http.Identified;
import ru.antirisk.platform.http.Versioned;
import ru.antirisk.platform.table.Described;

/** An account of a program. */
@Described(AccountColumns.class)
public record ServiceAccountView(
        int id,
        String clientId,
        String displayName,
        Role role,
        @Nullable Integer regionId,
        @Nullable String regionName,
        @Nullable Integer municipalityId,
        @Nullable String municipalityName,
        @Nullable Integer schoolId,
        @Nullable String schoolName,
        boolean enabled,
        int version)
        implements Versioned, Identified {
    static ServiceAccountView of(AccountRow row) {
        return new ServiceAccountView(
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
                row.version());
    }
}
