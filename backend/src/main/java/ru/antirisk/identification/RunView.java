package ru.antirisk.identification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.http.Identified;
import ru.antirisk.review.Reviewed;

/**
 * A run of a rule.
 *
 * @param sentence the rule as it was when it ran
 * @param insufficient schools that could not be decided on for lack of data
 * @param allowedActions what the reader may do to it now
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
        RunState state,
        List<RunAction> allowedActions,
        @Nullable Instant approvedAt,
        @Nullable String approvedByName,
        @Nullable String approvalComment,
        int version)
        implements Reviewed<RunState>, Identified {

    RunView allowing(List<RunAction> actions) {
        return new RunView(
                id,
                ruleId,
                ruleName,
                ruleNumber,
                sentence,
                year,
                regionId,
                municipalityId,
                municipalityName,
                schools,
                identified,
                insufficient,
                createdAt,
                createdByName,
                state,
                actions,
                approvedAt,
                approvedByName,
                approvalComment,
                version);
    }
}
