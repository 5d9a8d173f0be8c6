package ru.antirisk.identification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Scope;
import ru.antirisk.act.LegalActView;
import ru.antirisk.act.LegalActs;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.problem.Reference;
import ru.antirisk.review.ReviewRequest;
import ru.antirisk.review.Reviews;

/**
 * Decisions on single schools that a person changes, with a reason and an act, while the run is a draft: whoever
 * approves it answers for them, too. Each change is an entry of the run's review.
 */
@ApplicationScoped
class Overrulings {
    private final Database database;
    private final Runs runs;
    private final Decisions decisions;
    private final LegalActs acts;
    private final Reviews reviews;
    private final RunProcess process;
    private final RunNotices notices;

    Overrulings(
            Database database,
            Runs runs,
            Decisions decisions,
            LegalActs acts,
            Reviews reviews,
            RunProcess process,
            RunNotices notices) {
        this.database = database;
        this.runs = runs;
        this.decisions = decisions;
        this.acts = acts;
        this.reviews = reviews;
        this.process = process;
        this.notices = notices;
    }

    /**
     * Puts a person's decision in the place of the rule's, or of an earlier one of a person.
     *
     * @return the run with its new counts
     * @throws ProblemException NOT_FOUND (404), RUN_APPROVED, RUN_NOT_DONE (409), UNKNOWN_REFERENCE (422),
     *     DECISION_OF_THE_RULE (422) where the rule says the same
     */
    @Transactional
    RunView put(int runId, int schoolId, @Nullable String ifMatch, OverrulingInput input, Scope scope) {
        DecisionView before = decisions.require(runs.require(runId, scope), schoolId, scope);
        if (input.decision() == Decision.INSUFFICIENT_DATA) {
            throw ProblemException.invalid(
                    "/decision", "NOT_A_DECISION", "Решите, относится школа к ШНОР или нет: данных не хватает правилу");
        }
        if (input.decision() == before.calculated()) {
            throw new ProblemException(
                    IdentificationProblem.DECISION_OF_THE_RULE,
                    "По правилу школа и так " + before.calculated().title()
                            + (before.overruled() ? ". Верните решение правила" : ""));
        }
        LegalActView act = Reference.at("/actId", () -> acts.requireCitable(input.actId(), schoolId, scope));
        String reason = input.reason().strip();
        return act(
                before,
                Sql.of("""
                        insert into identification_overruling (run_id, school_id, calculated, reason, act_id, account_id)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (run_id, school_id) do update
                        set reason = excluded.reason, act_id = excluded.act_id, account_id = excluded.account_id, at = now()
                        """, runId, schoolId, before.calculated().code(), reason, act.id(), scope.accountId()),
                input.decision(),
                new ReviewRequest(
                        scope,
                        ifMatch,
                        told(before, input.decision()) + ". " + reason + ". Основание: "
                                + act.kind().label() + " № " + act.number()));
    }

    /**
     * Lets the rule's decision stand again.
     *
     * @return the run with its new counts
     * @throws ProblemException NOT_FOUND (404), also where nobody has changed it, RUN_APPROVED (409)
     */
    @Transactional
    RunView remove(int runId, int schoolId, @Nullable String ifMatch, Scope scope) {
        DecisionView before = decisions.require(runs.require(runId, scope), schoolId, scope);
        if (!before.overruled()) {
            throw ProblemException.notFound("Решение об этой школе никто не менял: действует решение правила");
        }
        return act(
                before,
                Sql.of("delete from identification_overruling where run_id = ? and school_id = ?", runId, schoolId),
                before.calculated(),
                new ReviewRequest(scope, ifMatch, told(before, before.calculated()) + ", как решило правило"));
    }

    private RunView act(DecisionView before, Sql write, Decision decision, ReviewRequest request) {
        int runId = before.runId();
        Scope scope = request.scope();
        RunView run = reviews.act(process.table(), RunAction.OVERRULE, () -> runs.require(runId, scope), request);
        database.update(write);
        database.update(Sql.of(
                "update identification_decision set decision = ? where run_id = ? and school_id = ?",
                decision.code(),
                runId,
                before.schoolId()));
        database.update(Sql.of("""
                update identification_run run set (identified, insufficient) = (
                    select count(*) filter (where d.decision = 1), count(*) filter (where d.decision = 3)
                    from identification_decision d where d.run_id = run.id)
                where run.id = ?
                """, runId));
        notices.overruled(run, request);
        return runs.require(runId, scope);
    }

    private static String told(DecisionView before, Decision decision) {
        return before.schoolName() + ", код " + before.schoolCode() + ": "
                + before.decision().label() + " → " + decision.label();
    }
}
