package ru.antirisk.school;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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

/** Regions. */
@Path("/api/v1/regions")
@Tag(name = "territory")
public class RegionResource {

    @GET
    @Authenticated
    public Page<RegionView> listRegions(@BeanParam @Valid PageQuery query) {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("{regionId}")
    @Authenticated
    public RegionView getRegion(int regionId) {
        throw new UnsupportedOperationException();
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Names.ADMIN)
    public RegionView createRegion(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull RegionInput input) {
        throw new UnsupportedOperationException();
    }

    @PUT
    @Path("{regionId}")
    @RolesAllowed(Names.ADMIN)
    public RegionView updateRegion(
            int regionId, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull RegionInput input) {
        throw new UnsupportedOperationException();
    }
}
