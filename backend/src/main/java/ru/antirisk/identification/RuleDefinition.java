package ru.antirisk.identification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The text of a rule.
 *
 * @param condition which schools it finds
 * @param clusters the first whose condition a school meets is its cluster
 */
public record RuleDefinition(
        @Valid @NotNull Condition condition,
        @NotNull @Size(max = 20) List<@Valid @NotNull Cluster> clusters) {}
