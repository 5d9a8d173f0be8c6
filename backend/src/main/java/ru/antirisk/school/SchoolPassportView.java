package ru.antirisk.school;

import org.jspecify.annotations.Nullable;

/**
 * A school in the list of social passports of an academic year.
 *
 * @param academicYear 2020/2021
 * @param filled whether the school has a passport of this year
 * @param numbers of this year; null where there is no passport
 * @param previous of the year before; null where there is none
 */
public record SchoolPassportView(
        int schoolId,
        String schoolCode,
        String schoolName,
        int municipalityId,
        String municipalityName,
        String academicYear,
        boolean filled,
        @Nullable SocialPassportView numbers,
        @Nullable SocialPassportView previous) {}
