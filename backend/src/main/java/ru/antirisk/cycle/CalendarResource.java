package ru.antirisk.cycle;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.CurrentUser;
import ru.antirisk.access.Role.Names;
import ru.antirisk.platform.http.Idempotency;
import ru.antirisk.platform.http.IfMatch;
import ru.antirisk.platform.list.Page;

/** Events of the cycles' calendars. */
@Path("/api/v1/calendar-events")
@Tag(name = "cycles")
public class CalendarResource {
    private final Calendar calendar;
    private final CalendarTemplates templates;
    private final Cycles cycles;
    private final CurrentUser user;
    private final Idempotency idempotency;

    CalendarResource(
            Calendar calendar, CalendarTemplates templates, Cycles cycles, CurrentUser user, Idempotency idempotency) {
        this.calendar = calendar;
        this.templates = templates;
        this.cycles = cycles;
        this.user = user;
        this.idempotency = idempotency;
    }

    @GET
    @Path("templates")
    @Authenticated
    public List<CalendarTemplate> listCalendarTemplates() {
        return templates.all();
    }

    @GET
    @Authenticated
    public Page<CalendarEventView> listCalendarEvents(@BeanParam @Valid CalendarFilter filter) {
        return calendar.page(filter, user.scope());
    }

    @GET
    @Path("{eventId}")
    @Authenticated
    public CalendarEventView getCalendarEvent(int eventId) {
        return calendar.view(eventId, user.scope());
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    @Transactional
    public CalendarEventView createCalendarEvent(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull CalendarEventInput input) {
        return idempotency.once(key, input, CalendarEventView.class, () -> saved(new CalendarEvent(), input));
    }

    @PUT
    @Path("{eventId}")
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    @Transactional
    public CalendarEventView updateCalendarEvent(
            int eventId, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull CalendarEventInput input) {
        CalendarEvent event = requireOwn(eventId);
        IfMatch.check(ifMatch, event.version);
        return saved(event, input);
    }

    @DELETE
    @Path("{eventId}")
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    @Transactional
    public void deleteCalendarEvent(int eventId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        CalendarEvent event = requireOwn(eventId);
        IfMatch.check(ifMatch, event.version);
        calendar.delete(event);
    }

    private CalendarEvent requireOwn(int eventId) {
        CalendarEvent event = calendar.require(eventId, user.scope());
        cycles.requireOwn(event.cycleId, user.scope());
        return event;
    }

    private CalendarEventView saved(CalendarEvent event, CalendarEventInput input) {
        cycles.requireOwn(input.cycleId(), user.scope());
        event.fill(input);
        calendar.persistAndFlush(event);
        return calendar.view(event.id, user.scope());
    }
}
