package ru.antirisk.school;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A name that a school had till a day. */
public record FormerName(
        @NotBlank @Size(max = 500) String name, @NotNull LocalDate validUntil) {}
