package ru.antirisk.identification;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.job.JobOrder;
import ru.antirisk.platform.job.JobUnit;
import ru.antirisk.platform.job.Jobs;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.problem.Reference;
import ru.antirisk.territory.Territory;

/** Identification of schools: a rule applied to a territory, and what changed since it was applied before. */
@ApplicationScoped
class Identification {
    private final Rules rules;
    private final Runs runs;
    private final Jobs jobs;
    private final RunComparisons changes;
    private final RuleTerritory territories;

    Identification(Rules rules, Runs runs, Jobs jobs, RunComparisons changes, RuleTerritory territories) {
        this.rules = rules;
        this.runs = runs;
        this.jobs = jobs;
        this.changes = changes;
        this.territories = territories;
    }

    /**
     * Orders a run, in the caller's transaction.
     *
     * @return its id
     */
    int order(RunInput input, Scope scope) {
        RuleView rule = Reference.at("/ruleId", () -> rules.require(input.ruleId(), scope));
        if (rule.archived()) {
            throw new ProblemException(
                    IdentificationProblem.RULE_ARCHIVED,
                    "Правило «" + rule.name() + "» в архиве. Верните его из архива или возьмите другое");
        }
        Territory territory = territories.of(rule, input, scope);
        int runId = runs.insert(rule, input.year(), territory, scope);
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

    RunComparison compare(int runId, @Nullable Integer previousId, Scope scope) {
        RunView run = runs.requireDone(runId, scope);
        if (previousId != null && previousId == runId) {
            throw ProblemException.invalid(
                    "previousId", "SameRun", "Расчёт не сравнить с ним самим. Укажите другой расчёт");
        }
        RunView previous = previousId != null
                ? runs.requireDone(previousId, scope)
                : runs.before(run, scope)
                        .orElseThrow(() -> ProblemException.notFound("Сравнивать не с чем: по правилу «"
                                + run.ruleName() + "» на этой территории раньше не считали. Укажите другой расчёт"));
        return changes.between(previous, runs.definition(previous), run, runs.definition(run), scope);
    }
}
