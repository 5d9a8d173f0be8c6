package ru.antirisk.identification;

import java.util.List;

/**
 * The schools of a run by two numbers, for a picture of where the rule cuts.
 *
 * @param points schools that have both numbers, by name
 * @param missing how many lack one of them
 */
record DecisionPoints(List<DecisionPoint> points, int missing) {}
