package ru.antirisk.cycle;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.antirisk.platform.paging.Page;
import ru.antirisk.platform.paging.Streams;

/** Memberships of schools in cycles. */
@Path("/api/v1/memberships")
@Tag(name = "cycles")
public class MembershipResource {

    @GET
    @Authenticated
    @Streams
    public Page<MembershipView> listMemberships(@BeanParam @Valid CycleItemFilter filter) {
        throw new UnsupportedOperationException();
    }
}
