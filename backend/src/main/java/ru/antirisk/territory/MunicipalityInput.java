package ru.antirisk.territory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is set for a municipality.
 *
 * @param timeZone where it is not the region's own: {@code Asia/Srednekolymsk}
 */
public record MunicipalityInput(
        @NotBlank @Pattern(regexp = "[0-9]{8}|[0-9]{11}", message = "ОКТМО — 8 или 11 цифр")
        String oktmo,

        @NotBlank @Size(max = 200) String name,
        @NotNull Integer regionId,
        @Nullable String timeZone) {}
