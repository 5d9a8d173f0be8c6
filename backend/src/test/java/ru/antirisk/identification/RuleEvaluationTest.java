package ru.antirisk.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.antirisk.identification.Comparison.AT_LEAST;
import static ru.antirisk.identification.Comparison.AT_MOST;
import static ru.antirisk.identification.IndexType.EGE_QUALITY;
import static ru.antirisk.identification.IndexType.ISBSH;
import static ru.antirisk.identification.IndexType.OGE_QUALITY;
import static ru.antirisk.identification.Numbers.all;
import static ru.antirisk.identification.Numbers.any;
import static ru.antirisk.identification.Numbers.groupAtMost;
import static ru.antirisk.identification.Numbers.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleEvaluationTest {
    private static Outcome evaluate(RuleDefinition rule, SchoolNumbers numbers) {
        return new RuleEvaluation(rule, 2018, Numbers.SENTENCE).of(numbers);
    }

    /** Of three conditions one is met, one is not, one cannot be told. */
    @ParameterizedTest
    @CsvSource({"1, IDENTIFIED", "2, INSUFFICIENT_DATA", "3, NOT_IDENTIFIED"})
    void someOfManyCountsWhatIsMetAndWhatMayBe(int atLeast, Decision expected) {
        SchoolNumbers school = Numbers.none()
                .index(OGE_QUALITY, "0.9", 4)
                .index(ISBSH, "40", 9)
                .school();
        Condition some = new Condition.SomeOf(
                atLeast, List.of(groupAtMost(OGE_QUALITY, 5), groupAtMost(ISBSH, 3), groupAtMost(EGE_QUALITY, 6)));

        assertThat(evaluate(rule(some), school).decision()).isEqualTo(expected);
    }

    /** The six schools of the plan of Нижнетуринский округ. */
    @Nested
    class SchoolsOfThePlan {
        private static final Map<String, SchoolNumbers> SCHOOLS = new TreeMap<>(Map.of(
                "170103", school("0.92", 4, 2, "37", 8),
                "170102", school("0.93", 4, 3, "39", null),
                "170101", school("0.94", 4, 3, "42", 6),
                "170105", school("0.94", 5, 1, "30", null),
                "170104", school("1.01", 6, 3, "39", 9),
                "170109", school("1.11", 8, 1, "25", 8)));

        private static SchoolNumbers school(
                String oge, int ogeGroup, int isbshGroup, String isbsh, @Nullable Integer egeGroup) {
            Numbers numbers = Numbers.none().index(OGE_QUALITY, oge, ogeGroup).index(ISBSH, isbsh, isbshGroup);
            return (egeGroup == null ? numbers : numbers.index(EGE_QUALITY, "1", egeGroup)).school();
        }

        private List<String> decided(RuleDefinition rule, Decision decision) {
            return SCHOOLS.entrySet().stream()
                    .filter(school -> evaluate(rule, school.getValue()).decision() == decision)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        @Test
        void ruleFindsTheFourThatThePlanNamesAndNoOther() {
            assertThat(decided(Numbers.planRule(), Decision.IDENTIFIED))
                    .containsExactly("170101", "170102", "170103", "170105");
            assertThat(decided(Numbers.planRule(), Decision.NOT_IDENTIFIED)).containsExactly("170104", "170109");
        }

        @Test
        void ruleThatNeedsEgeCannotDecideWhereItIsMissing() {
            RuleDefinition rule = rule(all(groupAtMost(OGE_QUALITY, 5), groupAtMost(EGE_QUALITY, 8)));

            assertThat(decided(rule, Decision.INSUFFICIENT_DATA)).containsExactly("170102", "170105");
            assertThat(evaluate(
                                    rule,
                                    SCHOOLS.getOrDefault(
                                            "170105", Numbers.none().school()))
                            .evidence()
                            .get(1)
                            .text())
                    .isEqualTo("Нет группы качества ЕГЭ за 2018 год");
        }

        @Test
        void groupIsNeverTakenFromTheValue() {
            RuleDefinition rule = rule(groupAtMost(OGE_QUALITY, 4));

            assertThat(decided(rule, Decision.IDENTIFIED)).contains("170101").doesNotContain("170105");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MET, MET, MET, MET",
        "MET, NOT_MET, NOT_MET, MET",
        "MET, MISSING, MISSING, MET",
        "NOT_MET, NOT_MET, NOT_MET, NOT_MET",
        "NOT_MET, MISSING, NOT_MET, MISSING",
        "MISSING, MISSING, MISSING, MISSING"
    })
    void threeValuesJoin(Verdict one, Verdict other, Verdict all, Verdict any) {
        SchoolNumbers school = numbersFor(one, other);
        Condition first = groupAtMost(OGE_QUALITY, 5);
        Condition second = groupAtMost(ISBSH, 5);

        assertThat(evaluate(rule(all(first, second)), school).decision()).isEqualTo(all.decision());
        assertThat(evaluate(rule(all(second, first)), school).decision()).isEqualTo(all.decision());
        assertThat(evaluate(rule(any(first, second)), school).decision()).isEqualTo(any.decision());
        assertThat(evaluate(rule(any(second, first)), school).decision()).isEqualTo(any.decision());
        assertThat(evaluate(rule(any(first, second)), school).evidence())
                .extracting(Evidence::verdict)
                .containsExactly(one, other);
    }

    private static SchoolNumbers numbersFor(Verdict one, Verdict other) {
        Numbers numbers = Numbers.none();
        if (one != Verdict.MISSING) {
            numbers.index(OGE_QUALITY, null, one == Verdict.MET ? 5 : 6);
        }
        if (other != Verdict.MISSING) {
            numbers.index(ISBSH, null, other == Verdict.MET ? 5 : 6);
        }
        return numbers.school();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AT_MOST   | 40   | 39.50 | MET     | ИСБШ — 39,5, не больше 40",
                "AT_MOST   | 39.5 | 39.50 | MET     | ИСБШ — 39,5, не больше 39,5",
                "AT_MOST   | 39   | 39.50 | NOT_MET | ИСБШ — 39,5, больше 39",
                "LESS_THAN | 40   | 40    | NOT_MET | ИСБШ — 40, не меньше 40",
                "LESS_THAN | 40   | 39    | MET     | ИСБШ — 39, меньше 40",
                "AT_LEAST  | 40   | 40    | MET     | ИСБШ — 40, не меньше 40",
                "AT_LEAST  | 40   | 30    | NOT_MET | ИСБШ — 30, меньше 40",
                "MORE_THAN | 40   | 40    | NOT_MET | ИСБШ — 40, не больше 40",
                "EQUAL     | 40   | 40.0  | MET     | ИСБШ — 40, ровно 40",
                "EQUAL     | 40   | 41    | NOT_MET | ИСБШ — 41, не 40"
            })
    void comparesAndSaysWhatIsTrue(
            Comparison comparison, BigDecimal threshold, String value, Verdict verdict, String text) {
        Condition condition = new Condition.IndexValue(ISBSH, comparison, threshold);

        Evidence evidence = evaluate(
                        rule(condition), Numbers.none().index(ISBSH, value, 1).school())
                .evidence()
                .get(0);

        assertThat(evidence.verdict()).isEqualTo(verdict);
        assertThat(evidence.text()).isEqualTo(text);
        assertThat(evidence.source()).isEqualTo("РЦОИ");
        assertThat(evidence.year()).isEqualTo(2018);
    }

    @Test
    void valueWithoutGroupIsNoGroup() {
        SchoolNumbers school = Numbers.none().index(OGE_QUALITY, "0.94", null).school();

        Outcome outcome = evaluate(rule(groupAtMost(OGE_QUALITY, 5)), school);

        assertThat(outcome.decision()).isEqualTo(Decision.INSUFFICIENT_DATA);
        assertThat(outcome.sawNumbers()).isFalse();
    }

    @Test
    void firstClusterThatIsMetIsTheSchools() {
        RuleDefinition rule = rule(
                groupAtMost(OGE_QUALITY, 5),
                new Cluster("Низкий ресурс", groupAtMost(IndexType.IURSH, 2)),
                new Cluster("Сложные условия", groupAtMost(ISBSH, 3)),
                new Cluster("Остальные", new Condition.IndexGroup(ISBSH, AT_LEAST, 1)));

        Outcome outcome = evaluate(
                rule,
                Numbers.none().index(OGE_QUALITY, null, 4).index(ISBSH, null, 2).school());

        assertThat(outcome.cluster()).isEqualTo("Сложные условия");
        assertThat(outcome.evidence()).extracting(Evidence::cluster).containsExactly(null, "Сложные условия");
        assertThat(outcome.evidence().get(1).text()).isEqualTo("Группа ИСБШ — 2, не больше 3");
    }

    @Test
    void noClusterIsMet() {
        RuleDefinition rule = rule(groupAtMost(OGE_QUALITY, 5), new Cluster("Сложные условия", groupAtMost(ISBSH, 3)));

        assertThat(evaluate(rule, Numbers.none().index(OGE_QUALITY, null, 4).school())
                        .cluster())
                .isNull();
        assertThat(AT_MOST.holds(BigDecimal.ONE, BigDecimal.ONE)).isTrue();
    }
}
