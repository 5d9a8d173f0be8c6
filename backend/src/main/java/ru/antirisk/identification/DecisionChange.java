package ru.antirisk.identification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A school whose decision changed.
 *
 * @param before null where the school was not looked at
 * @param after null where the school is not looked at
 * @param reasons in Russian, what became different: «Группа качества ОГЭ: было 6, стало 4»
 */
public record DecisionChange(
        int schoolId,
        String schoolCode,
        String schoolName,
        String municipalityName,
        @Nullable Decision before,
        @Nullable Decision after,
        List<String> reasons) {}
