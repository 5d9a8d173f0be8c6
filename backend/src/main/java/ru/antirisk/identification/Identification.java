package ru.antirisk.identification;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.problem.Reference;
import ru.antirisk.territory.Territory;

/** Identification of schools: a rule applied to a territory, and what changed since it was applied before. */
@ApplicationScoped
class Identification {
    private final Rules rules;
    private final Runs runs;
    private final RuleRun ruleRun;
    private final RunComparisons changes;
    private final RuleTerritory territories;

    Identification(Rules rules, Runs runs, RuleRun ruleRun, RunComparisons changes, RuleTerritory territories) {
        this.rules = rules;
        this.runs = runs;
        this.ruleRun = ruleRun;
        this.changes = changes;
        this.territories = territories;
    }

    RunView run(RunInput input, Scope scope) {
        RuleView rule = Reference.at("/ruleId", () -> rules.require(input.ruleId(), scope));
        if (rule.archived()) {
            throw new ProblemException(
                    IdentificationProblem.RULE_ARCHIVED,
                    "Правило «" + rule.name() + "» в архиве. Верните его из архива или возьмите другое");
        }
        Territory territory = territories.of(rule, input, scope);
        int runId = runs.nextId();
        RuleRun.Counts counts = ruleRun.decide(runId, rule.definition(), input.year(), territory, scope);
        runs.insert(runId, rule, input.year(), territory, counts, scope);
        return runs.require(runId, scope);
    }

    RunComparison compare(int runId, @Nullable Integer previousId, Scope scope) {
        RunView run = runs.require(runId, scope);
        if (previousId != null && previousId == runId) {
            throw ProblemException.invalid(
                    "previousId", "SameRun", "Расчёт не сравнить с ним самим. Укажите другой расчёт");
        }
        RunView previous = previousId != null
                ? runs.require(previousId, scope)
                : runs.before(run, scope)
                        .orElseThrow(() -> ProblemException.notFound("Сравнивать не с чем: по правилу «"
                                + run.ruleName() + "» на этой территории раньше не считали. Укажите другой расчёт"));
        return changes.between(previous, runs.definition(previous), run, runs.definition(run), scope);
    }
}
