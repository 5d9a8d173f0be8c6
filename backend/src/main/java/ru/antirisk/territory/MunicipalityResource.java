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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.CurrentUser;
import ru.antirisk.access.Role.Names;
import ru.antirisk.platform.http.Idempotency;
import ru.antirisk.platform.http.IfMatch;
import ru.antirisk.platform.list.ListStream;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.list.Streamed;

/** Municipalities. */
@Path("/api/v1/municipalities")
@Tag(name = "territory")
public class MunicipalityResource {
    private final Municipalities municipalities;
    private final Regions regions;
    private final CurrentUser user;
    private final Idempotency idempotency;
    private final ListStream listStream;

    MunicipalityResource(
            Municipalities municipalities,
            Regions regions,
            CurrentUser user,
            Idempotency idempotency,
            ListStream listStream) {
        this.municipalities = municipalities;
        this.regions = regions;
        this.user = user;
        this.idempotency = idempotency;
        this.listStream = listStream;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Authenticated
    @Streamed
    public Page<MunicipalityView> listMunicipalities(@BeanParam @Valid MunicipalityFilter filter) {
        return municipalities.page(filter, user.scope());
    }

    @GET
    @Produces({ListStream.CSV, ListStream.NDJSON, ListStream.XLSX})
    @Authenticated
    @Operation(hidden = true)
    public Response streamMunicipalities(@BeanParam @Valid MunicipalityFilter filter, @Context HttpHeaders headers) {
        return listStream.answer(
                municipalities.stream(filter, user.scope()), Municipalities.STREAMED, "municipalities", headers);
    }

    @GET
    @Path("{municipalityId}")
    @Authenticated
    public MunicipalityView getMunicipality(int municipalityId) {
        return municipalities.view(municipalityId, user.scope());
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR})
    @Transactional
    public MunicipalityView createMunicipality(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull MunicipalityInput input) {
        return idempotency.once(key, input, MunicipalityView.class, () -> saved(new Municipality(), input));
    }

    @PUT
    @Path("{municipalityId}")
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR})
    @Transactional
    public MunicipalityView updateMunicipality(
            int municipalityId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MunicipalityInput input) {
        Municipality municipality = municipalities.require(municipalityId, user.scope());
        IfMatch.check(ifMatch, municipality.version);
        return saved(municipality, input);
    }

    private MunicipalityView saved(Municipality municipality, MunicipalityInput input) {
        municipality.regionId = regions.view(input.regionId(), user.scope()).id();
        municipality.oktmo = input.oktmo();
        municipality.name = input.name().strip();
        municipalities.persistAndFlush(municipality);
        return municipalities.view(municipality.id, user.scope());
    }
}
