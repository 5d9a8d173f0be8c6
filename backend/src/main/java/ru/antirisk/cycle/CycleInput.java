package ru.antirisk.cycle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is set for a cycle.
 *
 * @param regionId may be left out by those who have one region
 * @param calendarTemplate code of a calendar template whose events are copied when the cycle is created
 */
public record CycleInput(
        @NotBlank
        @Pattern(
                regexp = "[A-Z0-9][A-Z0-9-]{1,39}",
                message = "Код: заглавные латинские буквы, цифры и дефис, например 500PLUS-2021")
        String code,

        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 100) String program,
        @Nullable Integer regionId,
        @Nullable Integer municipalityId,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,
        @Nullable String calendarTemplate) {}
