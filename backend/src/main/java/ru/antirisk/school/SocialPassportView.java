package ru.antirisk.school;

import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.http.Versioned;
import ru.antirisk.platform.table.Described;

/** Social passport of a school in an academic year; all numbers are heads.
 *
 * @param academicYear 2020/2021
 */
@Described(SocialPassportColumns.class)
public record SocialPassportView(
        int schoolId,
        String academicYear,
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
        @Nullable Integer registered,
        int version)
        implements Versioned {}
