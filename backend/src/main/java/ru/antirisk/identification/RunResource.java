package ru.antirisk.identification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.CurrentUser;
import ru.antirisk.access.Right.Names;
import ru.antirisk.access.Scope;
import ru.antirisk.cycle.Enrolled;
import ru.antirisk.platform.http.Idempotency;
import ru.antirisk.platform.job.JobWaits;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.list.Streamed;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.table.MediaTypes;
import ru.antirisk.review.ApprovalInput;
import ru.antirisk.review.ReasonInput;
import ru.antirisk.review.ReviewEntryView;

/** Runs of rules over schools. */
@Path("/api/v1/identification-runs")
@Tag(name = "identification")
public class RunResource {
    private final Runs runs;
    private final RunChanges changes;
    private final Overrulings overrulings;
    private final RunComparisons comparisons;
    private final Decisions decisions;
    private final Idempotency idempotency;
    private final JobWaits waits;
    private final CurrentUser user;

    RunResource(
            Runs runs,
            RunChanges changes,
            Overrulings overrulings,
            RunComparisons comparisons,
            Decisions decisions,
            Idempotency idempotency,
            JobWaits waits,
            CurrentUser user) {
        this.runs = runs;
        this.changes = changes;
        this.overrulings = overrulings;
        this.comparisons = comparisons;
        this.decisions = decisions;
        this.idempotency = idempotency;
        this.waits = waits;
        this.user = user;
    }

    /**
     * Runs of identification rules that the caller may see, newest first; discarded ones by {@code state} only.
     *
     * @return a page of runs
     */
    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX})
    @Streamed
    @Authenticated
    public Page<RunView> listRuns(@BeanParam @Valid RunFilter filter) {
        return runs.list(filter, user.scope());
    }

    /**
     * A run with its counts.
     *
     * @return the run with its ETag
     */
    @GET
    @Path("{runId}")
    @Authenticated
    public RunView getRun(int runId) {
        return runs.require(runId, user.scope());
    }

    /** The answer that is kept for a repeated request. */
    record RunRef(int id) {}

    /**
     * Orders a run. It is decided in the background: until status is DONE it has no decisions.
     *
     * @param wait seconds to wait for its end, at most; 0 answers at once
     * @return the run with its ETag
     */
    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Names.START_RUN)
    @Blocking
    public Uni<RunView> createRun(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RestQuery @Min(0) @Max(60) int wait,
            @Valid @NotNull RunInput input) {
        Scope scope = user.scope();
        int id = QuarkusTransaction.requiringNew()
                .call(() -> idempotency.once(key, input, RunRef.class, () -> new RunRef(changes.order(input, scope))))
                .id();
        return waits.over(RunJob.KIND, id, wait).map(over -> runs.require(id, scope));
    }

    /**
     * Approves a run: its decisions are in force, and schools see theirs. Only a person may; a service account may not.
     *
     * @return the run with its new ETag
     */
    @POST
    @Path("{runId}/approval")
    @PermissionsAllowed(Names.APPROVE_RUN)
    @Transactional
    public RunView approveRun(
            int runId, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull ApprovalInput input) {
        return changes.act(runId, RunAction.APPROVE, ifMatch, input.comment(), user.scope());
    }

    /**
     * Makes an approved run a draft again; what was approved stays in its reviews.
     *
     * @return the run with its new ETag
     */
    @POST
    @Path("{runId}/approval-withdrawal")
    @PermissionsAllowed(Names.APPROVE_RUN)
    @Transactional
    public RunView withdrawRunApproval(
            int runId, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull ReasonInput input) {
        return changes.act(runId, RunAction.WITHDRAW_APPROVAL, ifMatch, input.reason(), user.scope());
    }

    /**
     * Takes a draft out of the lists: a trial, or one with the wrong numbers.
     *
     * @return the run with its new ETag
     */
    @POST
    @Path("{runId}/discarding")
    @PermissionsAllowed(Names.START_RUN)
    @Transactional
    public RunView discardRun(
            int runId, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull ApprovalInput input) {
        return changes.act(runId, RunAction.DISCARD, ifMatch, input.comment(), user.scope());
    }

    /**
     * Brings a discarded run back as a draft.
     *
     * @return the run with its new ETag
     */
    @POST
    @Path("{runId}/restoration")
    @PermissionsAllowed(Names.START_RUN)
    @Transactional
    public RunView restoreRun(int runId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return changes.act(runId, RunAction.RESTORE, ifMatch, null, user.scope());
    }

    /**
     * Takes the schools that an approved run has found into a cycle, those that the caller sees. Asked again it changes
     * nothing.
     *
     * @return how many schools joined, and how many did not and why
     * @throws ProblemException RUN_NOT_APPROVED (409)
     */
    @POST
    @Path("{runId}/enrolment")
    @PermissionsAllowed(Names.EDIT_MEMBERSHIP)
    public Enrolled enrolIdentified(int runId, @Valid @NotNull EnrolmentInput input) {
        return changes.enrol(runId, input, user.scope());
    }

    /**
     * Decides on a school otherwise than the rule did, while the run is a draft. Only a person may. Sent again it replaces
     * the reason and the act.
     *
     * @return the run with its new counts and ETag
     * @throws ProblemException NOT_FOUND (404), RUN_APPROVED, RUN_NOT_DONE (409), DECISION_OF_THE_RULE,
     *     UNKNOWN_REFERENCE (422)
     */
    @PUT
    @Path("{runId}/schools/{schoolId}/overruling")
    @PermissionsAllowed(Names.APPROVE_RUN)
    public RunView overruleDecision(
            int runId,
            int schoolId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull OverrulingInput input) {
        return overrulings.put(runId, schoolId, ifMatch, input, user.scope());
    }

    /**
     * Lets the rule's decision on a school stand again.
     *
     * @return the run with its new counts and ETag
     * @throws ProblemException NOT_FOUND (404), RUN_APPROVED (409)
     */
    @DELETE
    @Path("{runId}/schools/{schoolId}/overruling")
    @PermissionsAllowed(Names.APPROVE_RUN)
    public RunView restoreDecision(int runId, int schoolId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return overrulings.remove(runId, schoolId, ifMatch, user.scope());
    }

    /**
     * What was done to the run, the last first.
     *
     * @return the entries, the last first
     */
    @GET
    @Path("{runId}/reviews")
    @Authenticated
    public List<ReviewEntryView> listRunReviews(int runId) {
        return changes.reviews(runId, user.scope());
    }

    /**
     * What the run decided, counted by municipality over the caller's schools.
     *
     * @return the counts, by the municipalities' names
     * @throws ProblemException RUN_NOT_DONE (409) where it has not decided
     */
    @GET
    @Path("{runId}/municipalities")
    @Authenticated
    public List<MunicipalityCounts> listRunMunicipalities(int runId) {
        Scope scope = user.scope();
        return decisions.byMunicipality(runs.requireDone(runId, scope), scope);
    }

    /**
     * The run's schools by two of the numbers that the rule looks at, for a picture of where it cuts. At most 4,000
     * schools: a larger run asks for a municipality.
     *
     * @return the points, and how many schools lack a number
     * @throws ProblemException RUN_NOT_DONE (409) where it has not decided
     */
    @GET
    @Path("{runId}/points")
    @Authenticated
    public DecisionPoints getRunPoints(int runId, @BeanParam @Valid PointsQuery query) {
        Scope scope = user.scope();
        return decisions.points(runs.requireDone(runId, scope), query, scope);
    }

    /**
     * Compares with the given run, or with the last one before it of the same rule and territory.
     *
     * @return the two runs and what differs between them
     */
    @GET
    @Path("{runId}/comparison")
    @Authenticated
    public RunComparison compareRuns(int runId, @RestQuery @Nullable Integer previousId) {
        return comparisons.compare(runId, previousId, user.scope());
    }
}
