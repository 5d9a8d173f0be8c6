package ru.antirisk.identification;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Into which cycle the schools go that a run has found.
 *
 * @param cycleId number of a cycle of the run's region
 * @param joinedOn the first day of taking part; null: the cycle's first day
 * @param reason why they take part; null or blank: the run's year, rule and approval
 */
record EnrolmentInput(
        @NotNull Integer cycleId,
        @Nullable LocalDate joinedOn,
        @Nullable @Size(max = 1000) String reason) {}
