package ru.antirisk.territory;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.CurrentUser;
import ru.antirisk.access.Right.Names;
import ru.antirisk.platform.http.Idempotency;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.list.PageQuery;
import ru.antirisk.platform.list.Streamed;
import ru.antirisk.platform.table.MediaTypes;

/** Regions. */
@Path("/api/v1/regions")
@Tag(name = "territory")
public class RegionResource {
    private final Regions regions;
    private final RegionChanges changes;
    private final CurrentUser user;
    private final Idempotency idempotency;

    RegionResource(Regions regions, RegionChanges changes, CurrentUser user, Idempotency idempotency) {
        this.regions = regions;
        this.changes = changes;
        this.user = user;
        this.idempotency = idempotency;
    }

    /**
     * Regions that the caller may see, by code.
     *
     * @return a page of regions
     */
    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX})
    @Streamed
    @Authenticated
    public Page<RegionView> listRegions(@BeanParam @Valid PageQuery query) {
        return regions.list(query, user.scope());
    }

    /**
     * A region.
     *
     * @return the region with its ETag
     */
    @GET
    @Path("{regionId}")
    @Authenticated
    public RegionView getRegion(int regionId) {
        return regions.find(regionId, user.scope());
    }

    /**
     * Adds a region.
     *
     * @return the region with its ETag
     */
    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Names.EDIT_REGION)
    @Transactional
    public RegionView createRegion(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull RegionInput input) {
        return idempotency.once(key, input, RegionView.class, () -> changes.create(input, user.scope()));
    }

    /**
     * Replaces the data of a region.
     *
     * @return the region with its new ETag
     */
    @PUT
    @Path("{regionId}")
    @PermissionsAllowed(Names.EDIT_REGION)
    public RegionView updateRegion(
            int regionId, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull RegionInput input) {
        return changes.update(regionId, ifMatch, input, user.scope());
    }
}
