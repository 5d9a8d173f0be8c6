package ru.antirisk.identification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The decision on a school in a run, with its reasons. */
public record DecisionView(
        int runId,
        int year,
        String ruleName,
        @Nullable Instant approvedAt,
        int schoolId,
        String schoolCode,
        String schoolName,
        String municipalityName,
        Decision decision,
        @Nullable String cluster,
        List<Evidence> evidence) {}
