package ru.antirisk.cycle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** What is set for a partnership. */
public record PartnershipInput(
        @NotNull Integer cycleId,
        @NotNull Integer schoolId,
        @NotNull Integer partnerSchoolId,
        @NotBlank @Size(max = 100) String agreementNumber,
        @NotNull LocalDate agreementDate) {}
