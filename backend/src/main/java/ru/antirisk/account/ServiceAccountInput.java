package ru.antirisk.account;

import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Role;
import ru.antirisk.platform.table.Described;

/** What is set for a program's account. */
@Described(AccountColumns.class)
public record ServiceAccountInput(
        String clientId,
        String displayName,
        Role role,
        @Nullable Integer regionId,
        @Nullable Integer municipalityId,
        @Nullable Integer schoolId,
        boolean enabled) {
    AccountData data() {
        return new AccountData(
                clientId, displayName.strip(), new Placement(role, regionId, municipalityId, schoolId), enabled);
    }
}
