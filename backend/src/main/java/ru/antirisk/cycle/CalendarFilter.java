package ru.antirisk.cycle;

import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.list.PageQuery;

/** Filters of the list of calendar events. */
public class CalendarFilter extends PageQuery {
    @RestQuery
    public @Nullable Integer cycleId;

    /** Events that end on this day or later. */
    @RestQuery
    public @Nullable LocalDate from;

    /** Events that end on this day or earlier. */
    @RestQuery
    public @Nullable LocalDate until;
}
