package ru.antirisk.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.CountState;
import ru.antirisk.platform.table.Described;

/**
 * Result of a school in a procedure, subject and grade; counts are heads.
 *
 * @param procedure its code
 * @param procedureTitle its title, in Russian
 * @param subject its code
 * @param subjectTitle its title, in Russian
 * @param state how much is shown: rounded, it has no counts but the participants'; suppressed, no number at all
 * @param lowShare percent of participants with a low result: below the minimum score, or the mark «2»
 * @param obstacle why it does not compare with other years, in Russian; null where it does
 */
@Described(AssessmentResultColumns.class)
public record AssessmentResultView(
        int schoolId,
        String schoolCode,
        String schoolName,
        int municipalityId,
        String municipalityName,
        String academicYear,
        String procedure,
        String procedureTitle,
        String subject,
        String subjectTitle,
        int grade,
        CountState state,
        @Nullable Integer participants,
        @Nullable BigDecimal lowShare,
        @Nullable BigDecimal averageScore,
        @Nullable Integer failed,
        @Nullable Integer to50,
        @Nullable Integer from51to60,
        @Nullable Integer from61to70,
        @Nullable Integer from71to90,
        @Nullable Integer from91to99,
        @Nullable Integer exactly100,
        @Nullable Integer below60,
        @Nullable Integer from80,
        @Nullable Integer mark2,
        @Nullable Integer mark3,
        @Nullable Integer mark4,
        @Nullable Integer mark5,
        @Nullable Integer confirmed,
        @Nullable Integer raised,
        @Nullable Integer lowered,
        @Nullable String obstacle) {}
