package ru.antirisk.identification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.antirisk.identification.SchoolNumbers.IndexNumber;
import ru.antirisk.platform.russian.Russian;

/**
 * Holds a rule against a school's numbers. Three values all the way: a condition is met, not met, or cannot be told,
 * and what cannot be told never turns into a no (docs/adr/0020).
 */
final class RuleEvaluation {
    private final RuleDefinition rule;
    private final int year;
    private final RuleSentence sentence;

    /**
     * @param year of the run: indices are of this year, assessments of the academic years that end with it
     */
    RuleEvaluation(RuleDefinition rule, int year, RuleSentence sentence) {
        this.rule = rule;
        this.year = year;
        this.sentence = sentence;
    }

    Outcome of(SchoolNumbers numbers) {
        List<Evidence> evidence = new ArrayList<>();
        Verdict verdict = verdict(rule.condition(), numbers, null, evidence);
        for (Cluster cluster : rule.clusters()) {
            List<Evidence> reasons = new ArrayList<>();
            if (verdict(cluster.condition(), numbers, cluster.name(), reasons) == Verdict.MET) {
                evidence.addAll(reasons);
                return new Outcome(verdict.decision(), cluster.name(), evidence);
            }
        }
        return new Outcome(verdict.decision(), null, evidence);
    }

    private Verdict verdict(
            Condition condition, SchoolNumbers numbers, @Nullable String cluster, List<Evidence> evidence) {
        if (!condition.asksForNumber()) {
            return Verdict.atLeast(condition.needed(), verdicts(condition.parts(), numbers, cluster, evidence));
        }
        Evidence leaf = leaf(condition, numbers, cluster);
        evidence.add(leaf);
        return leaf.verdict();
    }

    private List<Verdict> verdicts(
            List<Condition> conditions, SchoolNumbers numbers, @Nullable String cluster, List<Evidence> evidence) {
        // no short cut: the evidence of every leaf is wanted
        return conditions.stream()
                .map(condition -> verdict(condition, numbers, cluster, evidence))
                .toList();
    }

    private Evidence leaf(Condition condition, SchoolNumbers numbers, @Nullable String cluster) {
        if (condition instanceof Condition.LowResults low) {
            return new LowResultsEvaluation(low, year, sentence).of(numbers.assessments(), cluster);
        }
        if (condition instanceof Condition.IndexGroup ask) {
            IndexNumber number = numbers.indices().get(ask.index());
            Integer group = number == null ? null : number.group();
            return compared(
                    new Asked(
                            ask.index(),
                            ask.index().group(),
                            ask.index().groupOf(),
                            ask.comparison(),
                            BigDecimal.valueOf(ask.threshold())),
                    group == null ? null : BigDecimal.valueOf(group),
                    number,
                    cluster);
        }
        if (condition instanceof Condition.IndexValue ask) {
            IndexNumber number = numbers.indices().get(ask.index());
            return compared(
                    new Asked(
                            ask.index(), ask.index().title(), ask.index().titleOf(), ask.comparison(), ask.threshold()),
                    number == null ? null : number.value(),
                    number,
                    cluster);
        }
        throw new IllegalStateException("not a leaf: " + condition);
    }

    private record Asked(IndexType index, String title, String titleOf, Comparison comparison, BigDecimal threshold) {}

    private Evidence compared(
            Asked asked, @Nullable BigDecimal actual, @Nullable IndexNumber number, @Nullable String cluster) {
        String source = number == null ? null : number.source();
        if (actual == null) {
            String text = "Нет " + asked.titleOf + " за " + year + " год";
            return new Evidence(
                    text, Verdict.MISSING, asked.index, null, asked.threshold, year, source, cluster, List.of());
        }
        boolean holds = asked.comparison.holds(actual, asked.threshold);
        String text = Russian.capitalized(asked.title) + " — " + Russian.number(actual) + ", "
                + (holds ? asked.comparison.words(asked.threshold) : asked.comparison.failedWords(asked.threshold));
        return new Evidence(
                text,
                holds ? Verdict.MET : Verdict.NOT_MET,
                asked.index,
                actual,
                asked.threshold,
                year,
                source,
                cluster,
                List.of());
    }
}
