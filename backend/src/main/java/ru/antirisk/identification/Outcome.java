package ru.antirisk.identification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of one school.
 *
 * @param cluster the first whose condition is met
 * @param evidence of every leaf of the rule's condition in its order, then of the leaves of the cluster's
 */
record Outcome(Decision decision, @Nullable String cluster, List<Evidence> evidence) {

    /** Whether there was at least one number that the rule asks for. */
    boolean sawNumbers() {
        return evidence.stream().anyMatch(e -> e.actual() != null);
    }
}
