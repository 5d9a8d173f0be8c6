package ru.antirisk.cycle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is set for an event. */
public record CalendarEventInput(
        @NotNull Integer cycleId,
        @NotBlank @Size(max = 500) String title,
        @NotBlank @Size(max = 200) String dueText,
        @Nullable LocalDate startsOn,
        @NotNull LocalDate endsOn,
        @Size(max = 200) @Nullable String responsible) {}
