package ru.antirisk.identification;

import java.time.Instant;

/** A version of a rule's text. */
public record RuleVersionView(
        int number, RuleDefinition definition, String sentence, Instant createdAt, String createdByName) {}
