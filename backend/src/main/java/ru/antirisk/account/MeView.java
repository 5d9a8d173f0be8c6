package ru.antirisk.account;

import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Role;

/** Who is signed in, and the territory of the account. */
public record MeView(
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
        boolean mustChangePassword) {
    static MeView of(AccountRow row) {
        return new MeView(
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
                row.mustChangePassword());
    }
}
