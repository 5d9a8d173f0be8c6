package ru.antirisk.school;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.http.Identified;
import ru.antirisk.platform.http.Versioned;
import ru.antirisk.platform.table.Described;

/**
 * A school with the history of its names.
 *
 * @param formerNames the newest first
 * @param watched whether the caller has marked it
 */
@Described(SchoolColumns.class)
public record SchoolView(
        int id,
        String code,
        String name,
        @Nullable String shortName,
        @Nullable SchoolType type,
        @Nullable SchoolLevel level,
        @Nullable String inn,
        int municipalityId,
        String municipalityName,
        int regionId,
        String regionName,
        @Nullable Integer settlementStatus,
        @Nullable Integer students,
        @Nullable Integer teachers,
        @Nullable String address,
        @Nullable String website,
        @Nullable String email,
        @Nullable String phone,
        @Nullable LocalDate closedOn,
        List<FormerName> formerNames,
        boolean watched,
        int version)
        implements Versioned, Identified {}
