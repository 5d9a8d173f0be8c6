package ru.antirisk.cycle;

import java.time.LocalDate;
import java.util.List;

/**
 * A calendar that a new cycle can start with.
 *
 * @param code by which a new cycle names it
 * @param title in Russian
 * @param source document that it is taken from, in Russian
 * @param startsOn the first day of the cycle that it was written for
 * @param endsOn the last day of the cycle that it was written for
 * @param events in the order of their dates
 */
public record CalendarTemplate(
        String code,
        String title,
        String source,
        LocalDate startsOn,
        LocalDate endsOn,
        List<CalendarTemplateEvent> events) {}
