package ru.antirisk.cycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event of a template; the original words of its date stand beside their meaning.
 *
 * @param title in Russian
 * @param dueText the date in the words of the document, for example {@code март – апрель}
 * @param startsOn the first day; null for a single day
 * @param endsOn the last day in time
 * @param responsible who does it, in the words of the document; null where it names nobody
 */
public record CalendarTemplateEvent(
        String title,
        String dueText,
        @Nullable LocalDate startsOn,
        LocalDate endsOn,
        @Nullable String responsible) {}
