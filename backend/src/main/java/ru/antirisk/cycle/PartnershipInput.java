package ru.antirisk.cycle;

import java.time.LocalDate;
import ru.antirisk.platform.table.Described;

/** What is set for a partnership. */
@Described(PartnershipColumns.class)
public record PartnershipInput(
        Integer cycleId, Integer schoolId, Integer partnerSchoolId, String agreementNumber, LocalDate agreementDate) {}
