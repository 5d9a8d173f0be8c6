package ru.antirisk.territory;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import ru.antirisk.access.CurrentUser;
import ru.antirisk.access.Role.Names;
import ru.antirisk.platform.http.Idempotency;
import ru.antirisk.platform.http.IfMatch;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.list.PageQuery;

/** Regions. */
@Path("/api/v1/regions")
@Tag(name = "territory")
public class RegionResource {
    private final Regions regions;
    private final CurrentUser user;
    private final Idempotency idempotency;

    RegionResource(Regions regions, CurrentUser user, Idempotency idempotency) {
        this.regions = regions;
        this.user = user;
        this.idempotency = idempotency;
    }

    @GET
    @Authenticated
    public Page<RegionView> listRegions(@BeanParam @Valid PageQuery query) {
        return regions.page(query, user.scope());
    }

    @GET
    @Path("{regionId}")
    @Authenticated
    public RegionView getRegion(int regionId) {
        return regions.view(regionId, user.scope());
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Names.ADMIN)
    @Transactional
    public RegionView createRegion(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull RegionInput input) {
        return idempotency.once(key, input, RegionView.class, () -> saved(new Region(), input));
    }

    @PUT
    @Path("{regionId}")
    @RolesAllowed(Names.ADMIN)
    @Transactional
    public RegionView updateRegion(
            int regionId, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull RegionInput input) {
        Region region = regions.require(regionId, user.scope());
        IfMatch.check(ifMatch, region.version);
        return saved(region, input);
    }

    private RegionView saved(Region region, RegionInput input) {
        region.code = input.code();
        region.name = input.name().strip();
        regions.persistAndFlush(region);
        return regions.view(region.id, user.scope());
    }
}
