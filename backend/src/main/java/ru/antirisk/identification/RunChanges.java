package ru.antirisk.identification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Right;
import ru.antirisk.access.Scope;
import ru.antirisk.cycle.Enrolled;
import ru.antirisk.cycle.MembershipChanges;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.job.JobOrder;
import ru.antirisk.platform.job.JobUnit;
import ru.antirisk.platform.job.Jobs;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.problem.Reference;
import ru.antirisk.review.ReviewEntryView;
import ru.antirisk.review.ReviewRequest;
import ru.antirisk.review.Reviews;
import ru.antirisk.territory.Territory;
import ru.antirisk.territory.TimeZones;

/**
 * What people do to a run: they order it, then act by the table of its review, and whom it concerns is told; what it has
 * found goes into a cycle.
 */
@ApplicationScoped
class RunChanges {
    private final Runs runs;
    private final Rules rules;
    private final RuleTerritory territories;
    private final Database database;
    private final Jobs jobs;
    private final Reviews reviews;
    private final RunProcess process;
    private final RunNotices notices;
    private final MembershipChanges memberships;
    private final TimeZones timeZones;

    RunChanges(
            Runs runs,
            Rules rules,
            RuleTerritory territories,
            Database database,
            Jobs jobs,
            Reviews reviews,
            RunProcess process,
            RunNotices notices,
            MembershipChanges memberships,
            TimeZones timeZones) {
        this.runs = runs;
        this.rules = rules;
        this.territories = territories;
        this.database = database;
        this.jobs = jobs;
        this.reviews = reviews;
        this.process = process;
        this.notices = notices;
        this.memberships = memberships;
        this.timeZones = timeZones;
    }

    /**
     * Orders a run, which its job decides.
     *
     * @return its id
     */
    @Transactional
    public int order(RunInput input, Scope scope) {
        scope.require(Right.START_RUN);
        RuleView rule = Reference.at("/ruleId", () -> rules.require(input.ruleId(), scope));
        if (rule.archived()) {
            throw new ProblemException(
                    IdentificationProblem.RULE_ARCHIVED,
                    "Правило «" + rule.name() + "» в архиве. Верните его из архива или возьмите другое");
        }
        int runId = insert(rule, input.year(), territories.of(rule, input, scope), scope);
        jobs.order(new JobOrder(
                RunJob.KIND,
                runId,
                scope.accountId(),
                "Идентификация за " + input.year() + " год по правилу «" + rule.name() + "»",
                "/api/v1/identification-runs/" + runId,
                JobUnit.SCHOOLS,
                null));
        return runId;
    }

    private int insert(RuleView rule, int year, Territory territory, Scope scope) {
        return database.first(
                        Sql.of(
                                """
                                insert into identification_run (rule_id, rule_number, year, region_id, municipality_id,
                                                                schools, identified, insufficient, created_by)
                                values (?, ?, ?, ?, ?, 0, 0, 0, ?)
                                returning id
                                """,
                                rule.id(),
                                rule.number(),
                                year,
                                territory.regionId(),
                                territory.municipalityId(),
                                scope.accountId()),
                        row -> row.getInt(1))
                .orElseThrow();
    }

    @Transactional
    public RunView act(int runId, RunAction action, @Nullable String ifMatch, @Nullable String reason, Scope scope) {
        var request = new ReviewRequest(scope, ifMatch, reason);
        RunView before = reviews.act(process.table(), action, () -> runs.require(runId, scope), request);
        RunView after = runs.require(runId, scope);
        switch (action) {
            case APPROVE -> notices.approved(after, scope);
            case WITHDRAW_APPROVAL -> notices.withdrawn(before, request);
            case DISCARD -> notices.discarded(before, request);
            case RESTORE, OVERRULE -> {}
        }
        return after;
    }

    /**
     * Takes the schools that an approved run has found into a cycle.
     *
     * @throws ProblemException NOT_FOUND (404), RUN_NOT_APPROVED (409), UNKNOWN_REFERENCE (422)
     */
    @Transactional
    public Enrolled enrol(int runId, EnrolmentInput input, Scope scope) {
        RunView run = runs.require(runId, scope);
        Instant approvedAt = run.approvedAt();
        if (approvedAt == null) {
            throw new ProblemException(
                    IdentificationProblem.RUN_NOT_APPROVED,
                    "Расчёт № " + runId
                            + " не утверждён. Утвердите его, и выявленные школы можно будет включить в цикл");
        }
        String reason = input.reason();
        return memberships.enrol(
                input.cycleId(),
                Sql.of(
                        "select d.school_id from identification_decision d where d.run_id = ? and d.decision = ?",
                        runId,
                        Decision.IDENTIFIED.code()),
                reason == null || reason.isBlank() ? reasonOf(run, approvedAt) : reason,
                input.joinedOn(),
                scope);
    }

    private String reasonOf(RunView run, Instant approvedAt) {
        return "Отнесена к ШНОР за " + run.year() + " год по правилу «" + run.ruleName() + "», утверждено "
                + timeZones.day(approvedAt, run.regionId(), run.municipalityId());
    }

    List<ReviewEntryView> reviews(int runId, Scope scope) {
        runs.require(runId, scope);
        return reviews.entries(
                process.table(), runId, action -> RunAction.valueOf(action).label());
    }
}
