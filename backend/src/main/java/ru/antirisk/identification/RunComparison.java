package ru.antirisk.identification;

import java.util.List;

/**
 * What changed between two runs, over the caller's schools. One that only one of them looked at counts too, unless it
 * lies outside of the other's territory.
 *
 * @param run the newer run
 * @param previous the run that it is held against
 * @param entered identified now and not before
 * @param left identified before, and now not, or closed
 * @param undecided identified before, and now there is not enough data to tell
 * @param stayed how many were identified both times
 * @param outside how many were identified by one of them and lie outside of the other's territory
 */
public record RunComparison(
        RunView run,
        RunView previous,
        List<DecisionChange> entered,
        List<DecisionChange> left,
        List<DecisionChange> undecided,
        int stayed,
        int outside) {}
