package ru.antirisk.territory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What is set for a region. */
public record RegionInput(
        @NotBlank @Pattern(regexp = "[0-9]{2,3}", message = "Код региона — 2 или 3 цифры")
        String code,

        @NotBlank @Size(max = 200) String name) {}
