package ru.antirisk.identification;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Which rule is applied to which data and schools.
 *
 * @param year of the indices
 * @param municipalityId only this municipality; null: all schools of the rule's territory in the caller's scope
 */
public record RunInput(
        @NotNull Integer ruleId,
        @Min(2000) @Max(2100) int year,
        @Nullable Integer municipalityId) {}
