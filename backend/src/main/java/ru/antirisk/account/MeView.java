package ru.antirisk.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Right;
import ru.antirisk.access.Role;

/**
 * Who is signed in, and the territory of the account.
 *
 * @param username by which the account signs in
 * @param displayName the name that people see
 * @param role of the account; what it may do stands in {@code rights}
 * @param rights what the role may do within its territory
 */
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
        boolean mustChangePassword,
        List<Right> rights) {
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
                row.mustChangePassword(),
                Right.of(row.role()));
    }
}
