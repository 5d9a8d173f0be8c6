package ru.antirisk.identification;

import java.time.Instant;

/**
 * A version of a rule's text.
 *
 * @param number from 1; a run names the version that it used
 * @param definition the conditions and the clusters
 * @param sentence the same as a Russian sentence
 */
public record RuleVersionView(
        int number, RuleDefinition definition, String sentence, Instant createdAt, String createdByName) {}
