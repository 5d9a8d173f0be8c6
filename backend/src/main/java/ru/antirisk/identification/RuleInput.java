package ru.antirisk.identification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is set for a rule; a changed definition becomes a new version. */
public record RuleInput(
        @NotBlank @Size(max = 200) String name,
        @Nullable Integer regionId,
        @Nullable Integer municipalityId,
        boolean archived,
        @Valid @NotNull RuleDefinition definition) {}
