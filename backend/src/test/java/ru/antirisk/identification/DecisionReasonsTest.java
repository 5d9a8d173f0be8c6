package ru.antirisk.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.antirisk.identification.IndexType.EGE_QUALITY;
import static ru.antirisk.identification.IndexType.ISBSH;
import static ru.antirisk.identification.IndexType.OGE_QUALITY;
import static ru.antirisk.identification.Numbers.all;
import static ru.antirisk.identification.Numbers.any;
import static ru.antirisk.identification.Numbers.groupAtMost;
import static ru.antirisk.identification.Numbers.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecisionReasonsTest {
    private static List<String> reasons(
            RuleDefinition before, SchoolNumbers was, RuleDefinition after, SchoolNumbers is) {
        return new DecisionReasons(before, after, Numbers.SENTENCE)
                .of(
                        new RuleEvaluation(before, 2018, Numbers.SENTENCE)
                                .of(was)
                                .evidence(),
                        new RuleEvaluation(after, 2019, Numbers.SENTENCE).of(is).evidence());
    }

    private static SchoolNumbers school(@Nullable Integer oge, @Nullable Integer isbsh) {
        Numbers numbers = Numbers.none();
        if (oge != null) {
            numbers.index(OGE_QUALITY, null, oge);
        }
        if (isbsh != null) {
            numbers.index(ISBSH, null, isbsh);
        }
        return numbers.school();
    }

    @Test
    void numberThatTurnedTheDecision() {
        assertThat(reasons(Numbers.planRule(), school(6, 2), Numbers.planRule(), school(4, 3)))
                .containsExactly("Группа качества ОГЭ: было 6, стало 4");
    }

    @Test
    void dataCameAndWent() {
        assertThat(reasons(Numbers.planRule(), school(4, null), Numbers.planRule(), school(4, 2)))
                .containsExactly("Появились данные: группа ИСБШ — 2, не больше 3");
        assertThat(reasons(Numbers.planRule(), school(4, 2), Numbers.planRule(), school(4, null)))
                .containsExactly("Данных больше нет: было 2. Нет группы ИСБШ за 2019 год");
    }

    @Test
    void thresholdChanged() {
        RuleDefinition strict = rule(all(groupAtMost(OGE_QUALITY, 4), groupAtMost(ISBSH, 3)));

        assertThat(reasons(Numbers.planRule(), school(5, 2), strict, school(5, 2)))
                .containsExactly("Порог правила изменён (группа качества ОГЭ): было не больше 5, стало не больше 4");
    }

    @Test
    void conditionsCameAndWent() {
        RuleDefinition one = rule(groupAtMost(OGE_QUALITY, 5));

        assertThat(reasons(Numbers.planRule(), school(5, 4), one, school(5, 4)))
                .containsExactly("Условие убрано из правила: группа ИСБШ не больше 3");
        assertThat(reasons(one, school(5, 4), Numbers.planRule(), school(5, 4)))
                .containsExactly("Новое условие правила: группа ИСБШ не больше 3. Группа ИСБШ — 4, больше 3");
    }

    @Test
    void sameConditionsJoinedOtherwise() {
        RuleDefinition either = rule(any(groupAtMost(OGE_QUALITY, 5), groupAtMost(ISBSH, 3)));

        assertThat(reasons(Numbers.planRule(), school(5, 4), either, school(5, 4)))
                .containsExactly("Условия правила теперь связаны иначе: " + Numbers.SENTENCE.of(either));
    }

    @Test
    void sameNumberAskedTwiceStaysApart() {
        RuleDefinition twice =
                rule(all(groupAtMost(OGE_QUALITY, 5), new Condition.IndexGroup(OGE_QUALITY, Comparison.AT_LEAST, 2)));

        assertThat(reasons(twice, school(1, null), twice, school(3, null)))
                .containsExactly("Группа качества ОГЭ: было 1, стало 3");
    }

    @Test
    void schoolWasNotThereOrIsGone() {
        var reasons = new DecisionReasons(Numbers.planRule(), rule(groupAtMost(EGE_QUALITY, 1)), Numbers.SENTENCE);

        assertThat(reasons.of(null, List.of())).containsExactly("В прошлом расчёте школы не было");
        assertThat(reasons.of(List.of(), null))
                .containsExactly("Школы нет в новом расчёте: она закрыта или перешла на другую территорию");
    }
}
