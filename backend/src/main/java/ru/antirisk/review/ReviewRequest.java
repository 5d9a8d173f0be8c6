package ru.antirisk.review;

import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Scope;

/**
 * What comes with an action.
 *
 * @param ifMatch the header If-Match
 * @param reason what is kept with the entry, null for none
 */
public record ReviewRequest(
        Scope scope, @Nullable String ifMatch, @Nullable String reason) {
    public ReviewRequest {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }
}
