package ru.antirisk.school;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.table.Described;

/**
 * A school in a list.
 *
 * @param watched whether the caller has marked it
 */
@Described(SchoolColumns.class)
public record SchoolSummary(
        int id,
        String code,
        String name,
        @Nullable String shortName,
        @Nullable SchoolType type,
        @Nullable SchoolLevel level,
        int municipalityId,
        String municipalityName,
        @Nullable Integer settlementStatus,
        @Nullable Integer students,
        @Nullable Integer teachers,
        @Nullable LocalDate closedOn,
        boolean watched) {}
