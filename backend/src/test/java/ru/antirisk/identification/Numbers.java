package ru.antirisk.identification;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.antirisk.assessment.ProcedureTitles;
import ru.antirisk.identification.SchoolNumbers.AssessmentNumber;
import ru.antirisk.identification.SchoolNumbers.IndexNumber;

/** Schools and rules for the tests of the rule engine. */
final class Numbers {
    private final Map<IndexType, IndexNumber> indices = new EnumMap<>(IndexType.class);

    private static final Map<String, String> TITLES = Map.of("EGE", "ЕГЭ", "OGE", "ОГЭ", "VPR", "ВПР");

    static final RuleSentence SENTENCE = new RuleSentence(new ProcedureTitles(TITLES));

    private Numbers() {}

    static Numbers none() {
        return new Numbers();
    }

    Numbers index(IndexType type, @Nullable String value, @Nullable Integer group) {
        indices.put(type, new IndexNumber(value == null ? null : new BigDecimal(value), group, "РЦОИ"));
        return this;
    }

    SchoolNumbers school() {
        return new SchoolNumbers(indices, List.of());
    }

    static SchoolNumbers school(AssessmentNumber... assessments) {
        return new SchoolNumbers(Map.of(), List.of(assessments));
    }

    static AssessmentNumber result(
            String procedure, String subject, int academicYear, int participants, @Nullable Integer failed) {
        return new AssessmentNumber(
                procedure,
                TITLES.getOrDefault(procedure, procedure),
                subject,
                subject.equals("RUSSIAN") ? "Русский язык" : "Математика",
                9,
                academicYear,
                participants,
                failed);
    }

    static Condition groupAtMost(IndexType index, int threshold) {
        return new Condition.IndexGroup(index, Comparison.AT_MOST, threshold);
    }

    static Condition all(Condition... conditions) {
        return new Condition.AllOf(List.of(conditions));
    }

    static Condition any(Condition... conditions) {
        return new Condition.AnyOf(List.of(conditions));
    }

    static RuleDefinition rule(Condition condition, Cluster... clusters) {
        return new RuleDefinition(condition, List.of(clusters));
    }

    /** «Группа качества ОГЭ ≤ 5 и группа ИСБШ ≤ 3», the rule that finds the schools of the plan of 2021. */
    static RuleDefinition planRule() {
        return rule(all(groupAtMost(IndexType.OGE_QUALITY, 5), groupAtMost(IndexType.ISBSH, 3)));
    }
}
