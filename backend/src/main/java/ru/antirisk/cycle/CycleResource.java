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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.paging.Page;
import ru.antirisk.platform.paging.PageQuery;
import ru.antirisk.platform.security.Role.Names;

/** Programme cycles and the schools in them. */
@Path("/api/v1/cycles")
@Tag(name = "cycles")
public class CycleResource {

    @GET
    @Authenticated
    public Page<CycleView> listCycles(@BeanParam @Valid PageQuery query) {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("{cycleId}")
    @Authenticated
    public CycleView getCycle(int cycleId) {
        throw new UnsupportedOperationException();
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    public CycleView createCycle(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull CycleInput input) {
        throw new UnsupportedOperationException();
    }

    @PUT
    @Path("{cycleId}")
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    public CycleView updateCycle(
            int cycleId, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull CycleInput input) {
        throw new UnsupportedOperationException();
    }

    @PUT
    @Path("{cycleId}/schools/{schoolId}")
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    public MembershipView putMembership(
            int cycleId,
            int schoolId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MembershipInput input) {
        throw new UnsupportedOperationException();
    }

    @DELETE
    @Path("{cycleId}/schools/{schoolId}")
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    public void deleteMembership(int cycleId, int schoolId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        throw new UnsupportedOperationException();
    }
}
