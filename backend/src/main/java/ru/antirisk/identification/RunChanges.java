package ru.antirisk.identification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Scope;
import ru.antirisk.review.ReviewEntryView;
import ru.antirisk.review.ReviewRequest;
import ru.antirisk.review.Reviews;

/** What people do to a run after it ran: acts by the table of its review, and tells whom it concerns. */
@ApplicationScoped
class RunChanges {
    private final Runs runs;
    private final Reviews reviews;
    private final RunProcess process;
    private final RunNotices notices;

    RunChanges(Runs runs, Reviews reviews, RunProcess process, RunNotices notices) {
        this.runs = runs;
        this.reviews = reviews;
        this.process = process;
        this.notices = notices;
    }

    RunView act(int runId, RunAction action, @Nullable String ifMatch, @Nullable String reason, Scope scope) {
        var request = new ReviewRequest(scope, ifMatch, reason);
        RunView before = reviews.act(process.table(), action, () -> runs.require(runId, scope), request);
        RunView after = runs.require(runId, scope);
        switch (action) {
            case APPROVE -> notices.approved(after, scope);
            case WITHDRAW_APPROVAL -> notices.withdrawn(before, request);
            case DISCARD -> notices.discarded(before, request);
            case RESTORE -> {}
        }
        return after;
    }

    List<ReviewEntryView> reviews(int runId, Scope scope) {
        runs.require(runId, scope);
        return reviews.entries(
                process.table(), runId, action -> RunAction.valueOf(action).label());
    }
}
