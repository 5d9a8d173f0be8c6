package ru.antirisk.cycle;

import java.time.LocalDate;
import ru.antirisk.platform.table.Described;

/** What is set for an assignment; both days included. */
@Described(CuratorAssignmentColumns.class)
public record CuratorAssignmentInput(
        Integer cycleId,
        Integer schoolId,
        Integer curatorId,
        AssignmentStatus status,
        LocalDate startsOn,
        LocalDate endsOn) {}
