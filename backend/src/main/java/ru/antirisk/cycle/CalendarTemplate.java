package ru.antirisk.cycle;

import java.time.LocalDate;
import java.util.List;

/** A calendar that a new cycle can start with. */
public record CalendarTemplate(
        String code,
        String title,
        String source,
        LocalDate startsOn,
        LocalDate endsOn,
        List<CalendarTemplateEvent> events) {}
