package ru.antirisk.cycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.http.Identified;
import ru.antirisk.platform.http.Versioned;
import ru.antirisk.platform.table.Described;

/** An event of a cycle's calendar.
 *
 * @param dueText the date in the words of the document: «до 15 февраля»
 */
@Described(CalendarEventColumns.class)
public record CalendarEventView(
        int id,
        int cycleId,
        String cycleName,
        String title,
        String dueText,
        @Nullable LocalDate startsOn,
        LocalDate endsOn,
        @Nullable String responsible,
        int version)
        implements Versioned, Identified {}
