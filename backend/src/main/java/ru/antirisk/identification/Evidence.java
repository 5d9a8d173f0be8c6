package ru.antirisk.identification;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One condition of the rule with the numbers that decided it.
 *
 * @param text a Russian sentence: «Группа качества ОГЭ — 4, не больше 5»
 * @param verdict whether the condition holds; MISSING where the data is not there
 * @param index null for a condition on results
 * @param actual the school's number, null where it is missing
 * @param threshold the number of the rule
 * @param year of the data
 * @param source where the data came from
 * @param cluster the cluster whose condition it is, null for the rule's own condition
 * @param details for assessment shares: each assessment with its numbers
 */
public record Evidence(
        String text,
        Verdict verdict,
        @Nullable IndexType index,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal threshold,
        @Nullable Integer year,
        @Nullable String source,
        @Nullable String cluster,
        List<String> details) {}
