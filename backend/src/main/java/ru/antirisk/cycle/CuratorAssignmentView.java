package ru.antirisk.cycle;

import java.time.LocalDate;
import ru.antirisk.platform.http.Identified;
import ru.antirisk.platform.http.Versioned;
import ru.antirisk.platform.table.Described;

/** A curator of a school in a cycle, with dates; both days included. */
@Described(CuratorAssignmentColumns.class)
public record CuratorAssignmentView(
        int id,
        int cycleId,
        String cycleName,
        int schoolId,
        String schoolCode,
        String schoolName,
        int curatorId,
        String curatorName,
        AssignmentStatus status,
        LocalDate startsOn,
        LocalDate endsOn,
        int version)
        implements Versioned, Identified {}
