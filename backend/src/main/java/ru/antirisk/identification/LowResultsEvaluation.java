package ru.antirisk.identification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.antirisk.assessment.Comparability;
import ru.antirisk.identification.SchoolNumbers.AssessmentNumber;
import ru.antirisk.platform.russian.Russian;

/**
 * Holds {@link Condition.LowResults} against the results of a school. A year whose results do not compare, an
 * assessment of too few and one whose low results are not given are missing; with fewer assessments known than the
 * rule asks for nothing can be told.
 */
final class LowResultsEvaluation {
    private final Condition.LowResults rule;
    private final int year;
    private final RuleSentence sentence;

    LowResultsEvaluation(Condition.LowResults rule, int year, RuleSentence sentence) {
        this.rule = rule;
        this.year = year;
        this.sentence = sentence;
    }

    /** The first academic year that counts; the last one is {@code year - 1}, which ends in the year of the run. */
    static int firstYear(Condition.LowResults rule, int year) {
        return year - rule.years();
    }

    private record Assessment(String procedure, String procedureTitle, String subject, String subjectTitle, int grade) {
        String title() {
            return procedureTitle + ", " + Russian.uncapitalized(subjectTitle) + ", " + grade + " класс";
        }
    }

    private record Share(Verdict verdict, String text) {}

    Evidence of(List<AssessmentNumber> numbers, @Nullable String cluster) {
        Map<Assessment, Map<Integer, AssessmentNumber>> assessments = byAssessment(numbers);
        List<String> details = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        assessments.forEach((assessment, years) -> {
            List<Share> shares = shares(assessment, years);
            Verdict verdict = Verdict.atLeast(
                    shares.size(), shares.stream().map(Share::verdict).toList());
            verdicts.add(verdict);
            details.add(assessment.title() + ": "
                    + shares.stream().map(Share::text).collect(Collectors.joining("; ")) + ending(verdict));
        });
        long met = count(verdicts, Verdict.MET);
        long known = met + count(verdicts, Verdict.NOT_MET);
        Verdict verdict = verdict(met, known, verdicts.size());
        return new Evidence(
                text(verdict, met, known),
                verdict,
                null,
                known == 0 ? null : BigDecimal.valueOf(met),
                BigDecimal.valueOf(rule.minProcedures()),
                year,
                null,
                cluster,
                List.copyOf(details));
    }

    private Map<Assessment, Map<Integer, AssessmentNumber>> byAssessment(Collection<AssessmentNumber> numbers) {
        Map<Assessment, Map<Integer, AssessmentNumber>> result = new LinkedHashMap<>();
        for (AssessmentNumber number : numbers) {
            if (rule.procedures().contains(number.procedure())
                    && number.academicYear() >= firstYear(rule, year)
                    && number.academicYear() < year) {
                var assessment = new Assessment(
                        number.procedure(),
                        number.procedureTitle(),
                        number.subject(),
                        number.subjectTitle(),
                        number.grade());
                result.computeIfAbsent(assessment, a -> new LinkedHashMap<>()).put(number.academicYear(), number);
            }
        }
        return result;
    }

    private List<Share> shares(Assessment assessment, Map<Integer, AssessmentNumber> years) {
        List<Share> shares = new ArrayList<>();
        for (int academicYear = firstYear(rule, year); academicYear < year; academicYear++) {
            Share share = share(assessment, academicYear, years.get(academicYear));
            shares.add(new Share(share.verdict, Russian.academicYear(academicYear) + " — " + share.text));
        }
        return shares;
    }

    private Share share(Assessment assessment, int academicYear, @Nullable AssessmentNumber number) {
        String obstacle = Comparability.obstacle(assessment.procedure, academicYear, assessment.subject);
        if (obstacle != null) {
            return new Share(Verdict.MISSING, "не сравнивается: " + obstacle);
        }
        if (number == null) {
            return new Share(Verdict.MISSING, "нет результатов");
        }
        if (number.participants() < rule.minParticipants() || number.participants() == 0) {
            return new Share(Verdict.MISSING, "участников меньше " + rule.minParticipants());
        }
        Integer failed = number.failed();
        if (failed == null) {
            return new Share(Verdict.MISSING, "не указано, сколько участников получили низкий результат");
        }
        BigDecimal hundredfold = BigDecimal.valueOf(failed * 100L);
        BigDecimal participants = BigDecimal.valueOf(number.participants());
        boolean low = hundredfold.compareTo(rule.share().multiply(participants)) >= 0;
        String percent = Russian.number(hundredfold.divide(participants, 1, RoundingMode.HALF_UP));
        return new Share(
                low ? Verdict.MET : Verdict.NOT_MET, percent + " % (" + failed + " из " + number.participants() + ")");
    }

    private Verdict verdict(long met, long known, long all) {
        if (met >= rule.minProcedures()) {
            return Verdict.MET;
        }
        boolean open = known < rule.minProcedures() || met + (all - known) >= rule.minProcedures();
        return open ? Verdict.MISSING : Verdict.NOT_MET;
    }

    private String text(Verdict verdict, long met, long known) {
        if (verdict == Verdict.MISSING) {
            String period = sentence.procedures(rule) + " за " + period();
            return known == 0
                    ? "Нет результатов " + period
                    : "Не хватает результатов " + period + ": низкие — " + Russian.inProcedures(met)
                            + ", данные есть по " + known + ", нужно не меньше " + rule.minProcedures();
        }
        return "Низкие результаты (не меньше " + Russian.number(rule.share()) + " % участников) — "
                + Russian.inProcedures(met) + ", "
                + (verdict == Verdict.MET ? "нужно не меньше " : "а нужно не меньше ") + rule.minProcedures();
    }

    private String period() {
        String last = Russian.academicYear(year - 1);
        return rule.years() == 1
                ? last + " учебный год"
                : Russian.academicYear(firstYear(rule, year)) + "–" + last + " учебные годы";
    }

    private static String ending(Verdict verdict) {
        return switch (verdict) {
            case MET -> " — низкие результаты";
            case NOT_MET -> "";
            case MISSING -> " — не хватает данных";
        };
    }

    private static long count(List<Verdict> verdicts, Verdict verdict) {
        return verdicts.stream().filter(v -> v == verdict).count();
    }
}
