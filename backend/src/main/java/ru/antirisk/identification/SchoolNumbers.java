package ru.antirisk.identification;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a school when a rule is held against it.
 *
 * @param indices of the year of the run; one that is missing has no entry
 * @param assessments of the academic years that the rule looks at
 */
record SchoolNumbers(Map<IndexType, IndexNumber> indices, List<AssessmentNumber> assessments) {

    /** An imported index: the group stands beside the value and is never computed from it. */
    record IndexNumber(
            @Nullable BigDecimal value,
            @Nullable Integer group,
            @Nullable String source) {}

    /**
     * Results of a school in one assessment.
     *
     * @param procedure its code
     * @param academicYear its first year
     * @param failed participants with a low result: the mark «2», or less than the minimum score of ЕГЭ
     */
    record AssessmentNumber(
            String procedure,
            String procedureTitle,
            String subject,
            String subjectTitle,
            int grade,
            int academicYear,
            int participants,
            @Nullable Integer failed) {}
}
