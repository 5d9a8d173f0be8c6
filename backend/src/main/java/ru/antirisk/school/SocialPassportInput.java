package ru.antirisk.school;

import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.table.Described;

/** What is set in a social passport; all numbers are heads. */
@Described(SocialPassportColumns.class)
public record SocialPassportInput(
        @Nullable Integer students,
        @Nullable Integer teachers,
        @Nullable Integer largeFamilies,
        @Nullable Integer lowIncomeFamilies,
        @Nullable Integer singleParentFamilies,
        @Nullable Integer orphans,
        @Nullable Integer disabledParents,
        @Nullable Integer bothParentsHigherEducation,
        @Nullable Integer unemployedParents,
        @Nullable Integer nonNativeRussian,
        @Nullable Integer specialNeeds,
        @Nullable Integer registered) {}
