package ru.antirisk.cycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.table.Described;

/** What is set for a cycle.
 *
 * @param regionId may be left out by those who have one region
 * @param calendarTemplate code of a calendar template whose events are copied when the cycle is created
 */
@Described(CycleColumns.class)
public record CycleInput(
        String code,
        String name,
        String program,
        @Nullable Integer regionId,
        @Nullable Integer municipalityId,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable String calendarTemplate) {}
