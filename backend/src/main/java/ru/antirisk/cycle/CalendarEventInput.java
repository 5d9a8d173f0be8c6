package ru.antirisk.cycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.table.Described;

/** What is set for an event. */
@Described(CalendarEventColumns.class)
public record CalendarEventInput(
        Integer cycleId,
        String title,
        String dueText,
        @Nullable LocalDate startsOn,
        LocalDate endsOn,
        @Nullable String responsible) {}
