package ru.antirisk.identification;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import ru.antirisk.assessment.ProcedureTitles;
import ru.antirisk.platform.russian.Russian;

/** Makes rules into Russian sentences. */
final class RuleSentence {
    /** What a query selects whose rows are made into sentences. */
    static final String TITLES = ProcedureTitles.SELECTED + " as procedures";

    private final ProcedureTitles titles;

    RuleSentence(ProcedureTitles titles) {
        this.titles = titles;
    }

    /** With the titles that a query has selected by {@link #TITLES}. */
    static RuleSentence with(ResultSet row) throws SQLException {
        return new RuleSentence(ProcedureTitles.of(row.getString("procedures")));
    }

    /** «Школа относится к ШНОР, если группа качества ОГЭ не больше 5 и группа ИСБШ не больше 3» and the clusters. */
    String of(RuleDefinition rule) {
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
    String of(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return joined(all.conditions(), " и ", "");
        }
        if (condition instanceof Condition.AnyOf any) {
            return joined(any.conditions(), " или ", "");
        }
        if (condition instanceof Condition.SomeOf some) {
            return joined(some.conditions(), "; ", "выполнено не меньше " + some.atLeast() + " из условий: ");
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
    String threshold(Condition leaf) {
        if (leaf instanceof Condition.IndexGroup ask) {
            return ask.comparison().words(BigDecimal.valueOf(ask.threshold()));
        }
        if (leaf instanceof Condition.IndexValue ask) {
            return ask.comparison().words(ask.threshold());
        }
        return of(leaf);
    }

    private String joined(List<Condition> conditions, String by, String before) {
        return conditions.stream()
                .map(part -> part.asksForNumber() || conditions.size() == 1 ? of(part) : "(" + of(part) + ")")
                .collect(Collectors.joining(by, before, ""));
    }

    private String lowResults(Condition.LowResults low) {
        String period =
                low.years() == 1 ? "за последний учебный год" : "в каждом из последних " + low.years() + " учебных лет";
        return "не меньше чем " + Russian.inProcedures(low.minProcedures()) + " (" + procedures(low) + ") " + period
                + " низкий результат получили не меньше " + Russian.number(low.share()) + " % участников"
                + (low.minParticipants() > 1
                        ? " (процедуры, где меньше " + low.minParticipants() + " участников, не считаются)"
                        : "");
    }

    /** «ЕГЭ, ОГЭ». */
    String procedures(Condition.LowResults low) {
        return low.procedures().stream().distinct().map(titles::title).collect(Collectors.joining(", "));
    }
}
