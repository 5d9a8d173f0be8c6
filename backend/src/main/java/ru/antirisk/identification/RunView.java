package ru.antirisk.identification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.http.Identified;
import ru.antirisk.platform.job.JobStatus;
import ru.antirisk.review.Reviewed;

/**
 * A run of a rule.
 *
 * @param ruleId number of the rule
 * @param ruleName name of the rule today
 * @param ruleNumber version of the rule that ran
 * @param sentence the rule as it was when it ran
 * @param year of the data
 * @param schools that it decided on; 0 until status is DONE, and there are no decisions either
 * @param identified schools that the rule found
 * @param insufficient schools that could not be decided on for lack of data
 * @param overruled schools on which a person decided otherwise than the rule
 * @param status of the calculation
 * @param progress share of the schools that is decided on while it runs, 0 to 1; null where it is not known
 * @param failure in Russian, why nothing was decided, where status is FAILED
 * @param state of the review: DRAFT, APPROVED or DISCARDED
 * @param allowedActions what the reader may do to it now
 * @param approvedAt null unless it is approved
 * @param approvedByName who approved it; null unless it is approved
 * @param approvalComment what was said beside the approval; null for nothing
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
        int overruled,
        JobStatus status,
        @Nullable Double progress,
        @Nullable String failure,
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
                overruled,
                status,
                progress,
                failure,
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
