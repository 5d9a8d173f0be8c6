package ru.antirisk.cycle;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** What is set for an assignment; both days included. */
public record CuratorAssignmentInput(
        @NotNull Integer cycleId,
        @NotNull Integer schoolId,
        @NotNull Integer curatorId,
        @NotNull AssignmentStatus status,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn) {}
