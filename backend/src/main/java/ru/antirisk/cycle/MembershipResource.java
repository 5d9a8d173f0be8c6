package ru.antirisk.cycle;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.antirisk.access.CurrentUser;
import ru.antirisk.platform.list.ListStream;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.list.Streamed;

/** Memberships of schools in cycles. A school can be in several cycles. */
@Path("/api/v1/memberships")
@Tag(name = "cycles")
public class MembershipResource {
    private final Memberships memberships;
    private final CurrentUser user;
    private final ListStream listStream;

    MembershipResource(Memberships memberships, CurrentUser user, ListStream listStream) {
        this.memberships = memberships;
        this.user = user;
        this.listStream = listStream;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Authenticated
    @Streamed
    public Page<MembershipView> listMemberships(@BeanParam @Valid CycleItemFilter filter) {
        return memberships.page(filter, user.scope());
    }

    @GET
    @Produces({ListStream.CSV, ListStream.NDJSON, ListStream.XLSX})
    @Authenticated
    @Operation(hidden = true)
    public Response streamMemberships(@BeanParam @Valid CycleItemFilter filter, @Context HttpHeaders headers) {
        return listStream.answer(
                memberships.stream(filter, user.scope()), Memberships.STREAMED, "memberships", headers);
    }
}
