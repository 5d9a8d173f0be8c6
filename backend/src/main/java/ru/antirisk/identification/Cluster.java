package ru.antirisk.identification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A named group of schools, for instance «Низкие результаты в сложных социальных условиях».
 *
 * @param name unique within the rule
 * @param condition which schools are in the cluster, whether or not the rule finds them
 */
public record Cluster(
        @NotBlank @Size(max = 200) String name,
        @Valid @NotNull Condition condition) {}
