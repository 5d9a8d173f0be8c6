package ru.antirisk.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Role;

/** What is set for a person; the territory is the one that the role needs. */
public record UserInput(
        @NotBlank
        @Pattern(
                regexp = USERNAME,
                message = "Имя для входа: латинские строчные буквы, цифры, точка, дефис; от 2 до 64 знаков")
        String username,

        @NotBlank @Size(max = 200) String displayName,
        @NotNull Role role,
        @Nullable Integer regionId,
        @Nullable Integer municipalityId,
        @Nullable Integer schoolId,
        boolean enabled) {
    /** What names for signing in are made of. */
    static final String USERNAME = "[a-z0-9][a-z0-9._@-]{1,63}";

    AccountData data() {
        return new AccountData(
                username, displayName.strip(), new Placement(role, regionId, municipalityId, schoolId), enabled);
    }
}
