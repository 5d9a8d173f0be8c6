package ru.antirisk.cycle;

/**
 * What came of taking many schools into a cycle at once.
 *
 * @param cycleId number of the cycle
 * @param joined schools that take part now and did not before
 * @param members schools that took part already, and stay as they were
 * @param left schools that had left the cycle: they come back one by one, with a reason
 * @param elsewhere schools that are not of the cycle's territory
 * @param closed schools that are closed
 */
public record Enrolled(int cycleId, int joined, int members, int left, int elsewhere, int closed) {}
