package ru.antirisk.identification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.table.Described;

/**
 * What is set for a rule; a changed definition becomes a new version.
 *
 * @param definition the conditions and the clusters
 */
@Described(RuleColumns.class)
public record RuleInput(
        String name,
        @Nullable Integer regionId,
        @Nullable Integer municipalityId,
        boolean archived,
        @Valid @NotNull RuleDefinition definition) {}
