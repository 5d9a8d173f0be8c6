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
 * @param decision the one that counts: what the rule said, unless a person has overruled it
 * @param calculated what the rule said
 * @param cluster the cluster of the rule that the school is in; null where it is in none
 * @param overrulingReason why a person decided otherwise than the rule; null, like all that follows of it, where the
 *     rule's decision stands
 * @param overrulingActId number of the act that it rests on
 * @param overrulingAct the act as it is cited: «Приказ от 01.09.2026 № 12»
 * @param overruledByName who decided
 * @param overruledAt when
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
        Decision calculated,
        @Nullable String overrulingReason,
        @Nullable Integer overrulingActId,
        @Nullable String overrulingAct,
        @Nullable String overruledByName,
        @Nullable Instant overruledAt,
        @Nullable String cluster,
        List<Evidence> evidence) {
    boolean overruled() {
        return overruledAt != null;
    }
}
