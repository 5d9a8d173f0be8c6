package ru.antirisk.school;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** What is set in a social passport; all numbers are heads. */
public record SocialPassportInput(
        @Min(0) @Max(100000) @Nullable Integer students,
        @Min(0) @Max(100000) @Nullable Integer teachers,
        @Min(0) @Max(100000) @Nullable Integer largeFamilies,
        @Min(0) @Max(100000) @Nullable Integer lowIncomeFamilies,
        @Min(0) @Max(100000) @Nullable Integer singleParentFamilies,
        @Min(0) @Max(100000) @Nullable Integer orphans,
        @Min(0) @Max(100000) @Nullable Integer disabledParents,
        @Min(0) @Max(100000) @Nullable Integer bothParentsHigherEducation,
        @Min(0) @Max(100000) @Nullable Integer unemployedParents,
        @Min(0) @Max(100000) @Nullable Integer nonNativeRussian,
        @Min(0) @Max(100000) @Nullable Integer specialNeeds,
        @Min(0) @Max(100000) @Nullable Integer registered) {}
