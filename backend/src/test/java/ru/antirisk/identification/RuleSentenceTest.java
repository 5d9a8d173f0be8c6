package ru.antirisk.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.antirisk.identification.Numbers.all;
import static ru.antirisk.identification.Numbers.any;
import static ru.antirisk.identification.Numbers.groupAtMost;
import static ru.antirisk.identification.Numbers.rule;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSentenceTest {
    @Test
    void ruleOfThePlan() {
        assertThat(Numbers.SENTENCE.of(Numbers.planRule()))
                .isEqualTo("Школа относится к ШНОР, если группа качества ОГЭ не больше 5 и группа ИСБШ не больше 3");
    }

    @Test
    void nestedConditionsStandInBrackets() {
        Condition condition = all(
                new Condition.IndexValue(IndexType.ISBSH, Comparison.LESS_THAN, new BigDecimal("39.50")),
                any(groupAtMost(IndexType.OGE_QUALITY, 5), groupAtMost(IndexType.EGE_QUALITY, 6)));

        assertThat(Numbers.SENTENCE.of(condition))
                .isEqualTo("ИСБШ меньше 39,5 и (группа качества ОГЭ не больше 5 или группа качества ЕГЭ не больше 6)");
    }

    @Test
    void someOfManyAreCounted() {
        Condition some = new Condition.SomeOf(
                2,
                List.of(
                        groupAtMost(IndexType.OGE_QUALITY, 5),
                        groupAtMost(IndexType.ISBSH, 3),
                        any(groupAtMost(IndexType.EGE_QUALITY, 6), groupAtMost(IndexType.IURSH, 2))));

        assertThat(Numbers.SENTENCE.of(rule(some)))
                .isEqualTo(
                        "Школа относится к ШНОР, если выполнено не меньше 2 из условий: группа качества ОГЭ не больше 5;"
                                + " группа ИСБШ не больше 3; (группа качества ЕГЭ не больше 6 или группа ИУРШ не больше 2)");
    }

    @Test
    void lowResultsAndClusters() {
        Condition low = new Condition.LowResults(new BigDecimal("30.00"), 2, List.of("EGE", "OGE"), 2, 5);
        Cluster cluster = new Cluster("Сложные условия", groupAtMost(IndexType.ISBSH, 3));

        assertThat(Numbers.SENTENCE.of(rule(low, cluster)))
                .isEqualTo("Школа относится к ШНОР, если не меньше чем в 2 оценочных процедурах (ЕГЭ, ОГЭ) в каждом из"
                        + " последних 2 учебных лет низкий результат получили не меньше 30 % участников (процедуры,"
                        + " где меньше 5 участников, не считаются). Кластеры: «Сложные условия» — если группа ИСБШ не"
                        + " больше 3");
    }

    @Test
    void everyIndexAndComparisonHasItsWords() {
        for (IndexType index : IndexType.values()) {
            for (Comparison comparison : Comparison.values()) {
                assertThat(Numbers.SENTENCE.of(new Condition.IndexGroup(index, comparison, 3)))
                        .startsWith("группа ")
                        .endsWith(" 3");
            }
        }
    }
}
