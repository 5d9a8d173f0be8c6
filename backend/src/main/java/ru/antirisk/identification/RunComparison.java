package ru.antirisk.identification;

import java.util.List;

/** What changed between two runs.
 *
 * @param entered identified now and not before
 * @param left identified before and not now
 * @param stayed how many were identified both times
 */
public record RunComparison(
        RunView run, RunView previous, List<DecisionChange> entered, List<DecisionChange> left, int stayed) {}
