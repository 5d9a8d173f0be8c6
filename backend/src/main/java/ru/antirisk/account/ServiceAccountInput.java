package ru.antirisk.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Role;

/** What is set for a program's account. */
public record ServiceAccountInput(
        @NotBlank
        @Pattern(
                regexp = UserInput.USERNAME,
                message = "Имя для входа: латинские строчные буквы, цифры, точка, дефис; от 2 до 64 знаков")
        String clientId,

        @NotBlank @Size(max = 200) String displayName,
        @NotNull Role role,
        @Nullable Integer regionId,
        @Nullable Integer municipalityId,
        @Nullable Integer schoolId,
        boolean enabled) {
    AccountData data() {
        return new AccountData(
                clientId, displayName.strip(), new Placement(role, regionId, municipalityId, schoolId), enabled);
    }
}
