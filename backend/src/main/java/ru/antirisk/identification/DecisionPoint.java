package ru.antirisk.identification;

import java.math.BigDecimal;

/**
 * A school by two of the numbers that decided on it.
 *
 * @param decision what was decided on it
 * @param x its number for the first of the conditions that were asked for
 * @param y its number for the second
 */
record DecisionPoint(int schoolId, String schoolName, Decision decision, BigDecimal x, BigDecimal y) {}
