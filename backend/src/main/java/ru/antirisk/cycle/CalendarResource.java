package ru.antirisk.cycle;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
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
import ru.antirisk.platform.paging.Page;
import ru.antirisk.platform.security.Role.Names;

/** Events of the cycles' calendars. */
@Path("/api/v1/calendar-events")
@Tag(name = "cycles")
public class CalendarResource {

    @GET
    @Path("templates")
    @Authenticated
    public List<CalendarTemplate> listCalendarTemplates() {
        throw new UnsupportedOperationException();
    }

    @GET
    @Authenticated
    public Page<CalendarEventView> listCalendarEvents(@BeanParam @Valid CalendarFilter filter) {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("{eventId}")
    @Authenticated
    public CalendarEventView getCalendarEvent(int eventId) {
        throw new UnsupportedOperationException();
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    public CalendarEventView createCalendarEvent(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull CalendarEventInput input) {
        throw new UnsupportedOperationException();
    }

    @PUT
    @Path("{eventId}")
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    public CalendarEventView updateCalendarEvent(
            int eventId, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull CalendarEventInput input) {
        throw new UnsupportedOperationException();
    }

    @DELETE
    @Path("{eventId}")
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    public void deleteCalendarEvent(int eventId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        throw new UnsupportedOperationException();
    }
}
