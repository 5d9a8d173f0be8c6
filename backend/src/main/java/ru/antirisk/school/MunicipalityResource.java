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
import ru.antirisk.platform.paging.Streams;
import ru.antirisk.platform.security.Role.Names;

/** Municipalities. */
@Path("/api/v1/municipalities")
@Tag(name = "territory")
public class MunicipalityResource {

    @GET
    @Authenticated
    @Streams
    public Page<MunicipalityView> listMunicipalities(@BeanParam @Valid MunicipalityFilter filter) {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("{municipalityId}")
    @Authenticated
    public MunicipalityView getMunicipality(int municipalityId) {
        throw new UnsupportedOperationException();
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR})
    public MunicipalityView createMunicipality(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull MunicipalityInput input) {
        throw new UnsupportedOperationException();
    }

    @PUT
    @Path("{municipalityId}")
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR})
    public MunicipalityView updateMunicipality(
            int municipalityId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MunicipalityInput input) {
        throw new UnsupportedOperationException();
    }
}
