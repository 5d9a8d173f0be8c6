package ru.antirisk.review;

import ru.antirisk.access.Scope;

/**
 * Who acts.
 *
 * @param person false for a service account: what needs a person's word is refused to it
 */
public record Reviewer(Scope scope, boolean person) {}
