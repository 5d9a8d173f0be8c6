package ru.antirisk.identification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.http.Identified;
import ru.antirisk.platform.http.Versioned;

/** A run of a rule.
 *
 * @param sentence the rule as it was when it ran
 * @param insufficient schools that could not be decided on for lack of data
 */
public record RunView(
        int id,
        int ruleId,
        String ruleName,
        int ruleNumber,
        String sentence,
        int year,
        int regionId,
        @Nullable Integer municipalityId,
        @Nullable String municipalityName,
        int schools,
        int identified,
        int insufficient,
        Instant createdAt,
        String createdByName,
        @Nullable Instant approvedAt,
        @Nullable String approvedByName,
        @Nullable String approvalComment,
        int version)
        implements Versioned, Identified {}
