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
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.paging.Page;
import ru.antirisk.platform.security.Role.Names;

/** Partner schools. */
@Path("/api/v1/partnerships")
@Tag(name = "cycles")
public class PartnershipResource {

    @GET
    @Authenticated
    public Page<PartnershipView> listPartnerships(@BeanParam @Valid CycleItemFilter filter) {
        throw new UnsupportedOperationException();
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    public PartnershipView createPartnership(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull PartnershipInput input) {
        throw new UnsupportedOperationException();
    }

    @DELETE
    @Path("{partnershipId}")
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    public void deletePartnership(int partnershipId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        throw new UnsupportedOperationException();
    }
}
