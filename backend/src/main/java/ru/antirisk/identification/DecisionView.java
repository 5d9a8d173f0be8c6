package ru.antirisk.identification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decision on a school in a run, with its reasons.
 *
 * @param runId number of the run that decided
 * @param year of the data
 * @param ruleName name of the rule
 * @param approvedAt when the run was approved; null unless it is
 * @param decision whether the rule finds the school
 * @param cluster the cluster of the rule that the school is in; null where it is in none
 * @param evidence the conditions with the numbers that decided them
 */
public record DecisionView(
        int runId,
        int year,
        String ruleName,
        @Nullable Instant approvedAt,
        int schoolId,
        String schoolCode,
        String schoolName,
        String municipalityName,
        Decision decision,
        @Nullable String cluster,
        List<Evidence> evidence) {}
