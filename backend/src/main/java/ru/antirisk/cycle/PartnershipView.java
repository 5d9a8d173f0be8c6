package ru.antirisk.cycle;

import java.time.LocalDate;
import ru.antirisk.platform.http.Identified;
import ru.antirisk.platform.http.Versioned;
import ru.antirisk.platform.table.Described;

/** A partner school with the agreement. */
@Described(PartnershipColumns.class)
public record PartnershipView(
        int id,
        int cycleId,
        int schoolId,
        String schoolCode,
        String schoolName,
        int partnerSchoolId,
        String partnerSchoolCode,
        String partnerSchoolName,
        String agreementNumber,
        LocalDate agreementDate,
        int version)
        implements Versioned, Identified {}
