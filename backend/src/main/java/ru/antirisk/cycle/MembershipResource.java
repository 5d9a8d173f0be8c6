package ru.antirisk.cycle;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.antirisk.access.CurrentUser;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.list.Streamed;
import ru.antirisk.platform.table.MediaTypes;

/** Memberships of schools in cycles. A school can be in several cycles. */
@Path("/api/v1/memberships")
@Tag(name = "cycles")
public class MembershipResource {
    private final Memberships memberships;
    private final CurrentUser user;

    MembershipResource(Memberships memberships, CurrentUser user) {
        this.memberships = memberships;
        this.user = user;
    }

    /**
     * Memberships of the caller's schools in cycles, the latest cycle first, then by school.
     *
     * @return a page of memberships
     */
    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX})
    @Streamed
    @Authenticated
    public Page<MembershipView> listMemberships(@BeanParam @Valid MembershipFilter filter) {
        return memberships.list(filter, user.scope());
    }
}
