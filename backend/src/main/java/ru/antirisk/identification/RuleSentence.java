package ru.antirisk.identification;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import ru.antirisk.assessment.AssessmentProcedure;
import ru.antirisk.platform.russian.Russian;

/** A rule as a Russian sentence. */
final class RuleSentence {
    private RuleSentence() {}

    /** «Школа относится к ШНОР, если группа качества ОГЭ не больше 5 и группа ИСБШ не больше 3» and the clusters. */
    static String of(RuleDefinition rule) {
        String sentence = "Школа относится к ШНОР, если " + of(rule.condition());
        if (rule.clusters().isEmpty()) {
            return sentence;
        }
        return sentence
                + rule.clusters().stream()
                        .map(cluster -> "«" + cluster.name() + "» — если " + of(cluster.condition()))
                        .collect(Collectors.joining("; ", ". Кластеры: ", ""));
    }

    /** A condition as a part of a sentence: «группа качества ОГЭ не больше 5». */
    static String of(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return joined(all.conditions(), " и ");
        }
        if (condition instanceof Condition.AnyOf any) {
            return joined(any.conditions(), " или ");
        }
        if (condition instanceof Condition.IndexGroup ask) {
            return subject(ask) + " " + ask.comparison().words(BigDecimal.valueOf(ask.threshold()));
        }
        if (condition instanceof Condition.IndexValue ask) {
            return subject(ask) + " " + ask.comparison().words(ask.threshold());
        }
        return lowResults((Condition.LowResults) condition);
    }

    /** What a leaf is about, without its threshold: «группа качества ОГЭ». */
    static String subject(Condition leaf) {
        if (leaf instanceof Condition.IndexGroup ask) {
            return ask.index().group();
        }
        if (leaf instanceof Condition.IndexValue ask) {
            return ask.index().title();
        }
        return "процедуры с низкими результатами";
    }

    /** What a leaf holds its number against: «не больше 5». */
    static String threshold(Condition leaf) {
        if (leaf instanceof Condition.IndexGroup ask) {
            return ask.comparison().words(BigDecimal.valueOf(ask.threshold()));
        }
        if (leaf instanceof Condition.IndexValue ask) {
            return ask.comparison().words(ask.threshold());
        }
        return of(leaf);
    }

    private static String joined(List<Condition> conditions, String by) {
        return conditions.stream()
                .map(part -> part.asksForNumber() || conditions.size() == 1 ? of(part) : "(" + of(part) + ")")
                .collect(Collectors.joining(by));
    }

    private static String lowResults(Condition.LowResults low) {
        String procedures = low.procedures().stream()
                .distinct()
                .map(AssessmentProcedure::label)
                .collect(Collectors.joining(", "));
        String period =
                low.years() == 1 ? "за последний учебный год" : "в каждом из последних " + low.years() + " учебных лет";
        return "не меньше чем " + Russian.inProcedures(low.minProcedures()) + " (" + procedures + ") " + period
                + " низкий результат получили не меньше " + Russian.number(low.share()) + " % участников"
                + (low.minParticipants() > 1
                        ? " (процедуры, где меньше " + low.minParticipants() + " участников, не считаются)"
                        : "");
    }
}
