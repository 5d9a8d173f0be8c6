package ru.antirisk.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.antirisk.identification.Numbers.result;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.antirisk.identification.SchoolNumbers.AssessmentNumber;

/** «Не меньше 30 % участников с низким результатом хотя бы в двух процедурах». */
class LowResultsEvaluationTest {
    private static Condition.LowResults rule(int minProcedures, int years, String... procedures) {
        return new Condition.LowResults(new BigDecimal("30"), minProcedures, List.of(procedures), years, 5);
    }

    private static Evidence evaluate(Condition.LowResults rule, int year, AssessmentNumber... numbers) {
        return new LowResultsEvaluation(rule, year, Numbers.SENTENCE).of(List.of(numbers), null);
    }

    @Test
    void metByShareInEnoughProcedures() {
        Evidence evidence = evaluate(
                rule(2, 1, "OGE"),
                2019,
                result("OGE", "RUSSIAN", 2018, 30, 12),
                result("OGE", "MATHEMATICS", 2018, 30, 9));

        assertThat(evidence.verdict()).isEqualTo(Verdict.MET);
        assertThat(evidence.text())
                .isEqualTo("Низкие результаты (не меньше 30 % участников) — в 2 оценочных процедурах,"
                        + " нужно не меньше 2");
        assertThat(evidence.details())
                .containsExactly(
                        "ОГЭ, русский язык, 9 класс: 2018/2019 — 40 % (12 из 30) — низкие результаты",
                        "ОГЭ, математика, 9 класс: 2018/2019 — 30 % (9 из 30) — низкие результаты");
    }

    @Test
    void notMetByLessThanTheShare() {
        Evidence evidence = evaluate(
                rule(2, 1, "OGE"),
                2019,
                result("OGE", "RUSSIAN", 2018, 30, 12),
                result("OGE", "MATHEMATICS", 2018, 301, 90));

        assertThat(evidence.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(evidence.actual()).isEqualByComparingTo("1");
        assertThat(evidence.text()).endsWith("в 1 оценочной процедуре, а нужно не меньше 2");
    }

    @Test
    void missingWhereFewerAssessmentsAreKnownThanAsked() {
        assertThat(evaluate(rule(2, 1, "OGE"), 2019, result("OGE", "RUSSIAN", 2018, 30, 12))
                        .verdict())
                .isEqualTo(Verdict.MISSING);
        assertThat(evaluate(rule(1, 1, "OGE"), 2019).text()).isEqualTo("Нет результатов ОГЭ за 2018/2019 учебный год");
    }

    @Test
    void tooFewParticipantsAndUnknownLowResultsAreMissing() {
        Evidence evidence = evaluate(
                rule(1, 1, "OGE"),
                2019,
                result("OGE", "RUSSIAN", 2018, 4, 4),
                result("OGE", "MATHEMATICS", 2018, 30, null));

        assertThat(evidence.verdict()).isEqualTo(Verdict.MISSING);
        assertThat(evidence.actual()).isNull();
        assertThat(evidence.details())
                .containsExactly(
                        "ОГЭ, русский язык, 9 класс: 2018/2019 — участников меньше 5 — не хватает данных",
                        "ОГЭ, математика, 9 класс: 2018/2019 — не указано, сколько участников получили низкий"
                                + " результат — не хватает данных");
    }

    @Test
    void whatIsMissingKeepsItOpenOnlyWhereItCouldDecide() {
        AssessmentNumber good = result("OGE", "RUSSIAN", 2018, 30, 0);
        AssessmentNumber unknown = result("OGE", "MATHEMATICS", 2018, 30, null);

        assertThat(evaluate(rule(1, 1, "OGE"), 2019, good, unknown).verdict()).isEqualTo(Verdict.MISSING);
        assertThat(evaluate(rule(1, 1, "OGE"), 2019, good).verdict()).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void everyYearMustBeLow() {
        AssessmentNumber low = result("OGE", "RUSSIAN", 2017, 30, 12);

        assertThat(evaluate(rule(1, 2, "OGE"), 2019, low, result("OGE", "RUSSIAN", 2018, 30, 12))
                        .verdict())
                .isEqualTo(Verdict.MET);
        assertThat(evaluate(rule(1, 2, "OGE"), 2019, low, result("OGE", "RUSSIAN", 2018, 30, 1))
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
        assertThat(evaluate(rule(1, 2, "OGE"), 2019, low).verdict()).isEqualTo(Verdict.MISSING);
    }

    @Test
    void yearsThatDoNotCompareAreMissing() {
        Evidence evidence = evaluate(
                rule(1, 2, "OGE"),
                2021,
                result("OGE", "MATHEMATICS", 2019, 30, 30),
                result("OGE", "MATHEMATICS", 2020, 30, 30));

        assertThat(evidence.verdict()).isEqualTo(Verdict.MISSING);
        assertThat(evidence.details())
                .containsExactly("ОГЭ, математика, 9 класс: 2019/2020 — не сравнивается: ОГЭ не проводился;"
                        + " 2020/2021 — 100 % (30 из 30) — не хватает данных");
    }

    @Test
    void otherProceduresAndOtherYearsDoNotCount() {
        Evidence evidence = evaluate(
                rule(1, 1, "EGE"),
                2019,
                result("VPR", "RUSSIAN", 2018, 30, 30),
                result("EGE", "RUSSIAN", 2016, 30, 30),
                result("EGE", "RUSSIAN", 2019, 30, 30));

        assertThat(evidence.verdict()).isEqualTo(Verdict.MISSING);
        assertThat(evidence.details()).isEmpty();
    }
}
