package ru.antirisk.account;

import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Role;
import ru.antirisk.platform.table.Described;

/** What is set for a person; the territory is the one that the role needs. */
@Described(AccountColumns.class)
public record UserInput(
        String username,
        String displayName,
        Role role,
        @Nullable Integer regionId,
        @Nullable Integer municipalityId,
        @Nullable Integer schoolId,
        boolean enabled) {
    AccountData data() {
        return new AccountData(
                username, displayName.strip(), new Placement(role, regionId, municipalityId, schoolId), enabled);
    }
}
