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
import ru.antirisk.platform.list.Streamed;
import ru.antirisk.platform.table.MediaTypes;

/** Municipalities. */
@Path("/api/v1/municipalities")
@Tag(name = "territory")
public class MunicipalityResource {
    private final Municipalities municipalities;
    private final MunicipalityChanges changes;
    private final CurrentUser user;
    private final Idempotency idempotency;

    MunicipalityResource(
            Municipalities municipalities, MunicipalityChanges changes, CurrentUser user, Idempotency idempotency) {
        this.municipalities = municipalities;
        this.changes = changes;
        this.user = user;
        this.idempotency = idempotency;
    }

    /**
     * Municipalities that the caller may see, by name.
     *
     * @return a page of municipalities
     */
    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX})
    @Streamed
    @Authenticated
    public Page<MunicipalityView> listMunicipalities(@BeanParam @Valid MunicipalityFilter filter) {
        return municipalities.list(filter, user.scope());
    }

    /**
     * A municipality.
     *
     * @return the municipality with its ETag
     */
    @GET
    @Path("{municipalityId}")
    @Authenticated
    public MunicipalityView getMunicipality(int municipalityId) {
        return municipalities.find(municipalityId, user.scope());
    }

    /**
     * Adds a municipality to a region.
     *
     * @return the municipality with its ETag
     */
    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Names.EDIT_MUNICIPALITY)
    @Transactional
    public MunicipalityView createMunicipality(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull MunicipalityInput input) {
        return idempotency.once(key, input, MunicipalityView.class, () -> changes.create(input, user.scope()));
    }

    /**
     * Replaces the data of a municipality.
     *
     * @return the municipality with its new ETag
     */
    @PUT
    @Path("{municipalityId}")
    @PermissionsAllowed(Names.EDIT_MUNICIPALITY)
    public MunicipalityView updateMunicipality(
            int municipalityId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MunicipalityInput input) {
        return changes.update(municipalityId, ifMatch, input, user.scope());
    }
}
