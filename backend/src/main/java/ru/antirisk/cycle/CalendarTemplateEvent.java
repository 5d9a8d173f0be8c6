package ru.antirisk.cycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An event of a template; the original words of its date stand beside their meaning.
 */
public record CalendarTemplateEvent(
        String title,
        String dueText,
        @Nullable LocalDate startsOn,
        LocalDate endsOn,
        @Nullable String responsible) {}
