package ru.antirisk.cycle;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.CurrentUser;
import ru.antirisk.access.Right.Names;
import ru.antirisk.platform.http.Idempotency;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.list.Streamed;
import ru.antirisk.platform.table.MediaTypes;

/** Events of the cycles' calendars. */
@Path("/api/v1/calendar-events")
@Tag(name = "cycles")
public class CalendarResource {
    private final Calendar calendar;
    private final CalendarTemplates templates;
    private final CalendarChanges changes;
    private final CurrentUser user;
    private final Idempotency idempotency;

    CalendarResource(
            Calendar calendar,
            CalendarTemplates templates,
            CalendarChanges changes,
            CurrentUser user,
            Idempotency idempotency) {
        this.calendar = calendar;
        this.templates = templates;
        this.changes = changes;
        this.user = user;
        this.idempotency = idempotency;
    }

    /**
     * Calendars that a new cycle can start with ({@code calendarTemplate} of a new cycle).
     *
     * @return the templates with all of their events
     */
    @GET
    @Path("templates")
    @Authenticated
    public List<CalendarTemplate> listCalendarTemplates() {
        return templates.all();
    }

    /**
     * Events of the cycles that the caller may see, by date.
     *
     * @return a page of events
     */
    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX})
    @Streamed
    @Authenticated
    public Page<CalendarEventView> listCalendarEvents(@BeanParam @Valid CalendarFilter filter) {
        return calendar.list(filter, user.scope());
    }

    /**
     * An event of a cycle that the caller may see.
     *
     * @return the event with its ETag
     */
    @GET
    @Path("{eventId}")
    @Authenticated
    public CalendarEventView getCalendarEvent(int eventId) {
        return calendar.find(eventId, user.scope());
    }

    /**
     * Adds an event to the calendar of a cycle.
     *
     * @return the event with its ETag
     */
    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Names.EDIT_CYCLE)
    @Transactional
    public CalendarEventView createCalendarEvent(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull CalendarEventInput input) {
        return idempotency.once(key, input, CalendarEventView.class, () -> changes.create(input, user.scope()));
    }

    /**
     * Replaces an event.
     *
     * @return the event with its new ETag
     */
    @PUT
    @Path("{eventId}")
    @PermissionsAllowed(Names.EDIT_CYCLE)
    public CalendarEventView updateCalendarEvent(
            int eventId, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull CalendarEventInput input) {
        return changes.update(eventId, ifMatch, input, user.scope());
    }

    /** Removes an event from its calendar. */
    @DELETE
    @Path("{eventId}")
    @PermissionsAllowed(Names.EDIT_CYCLE)
    public void deleteCalendarEvent(int eventId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        changes.delete(eventId, ifMatch, user.scope());
    }
}
