package ru.antirisk.school;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.paging.Page;
import ru.antirisk.platform.paging.Streams;
import ru.antirisk.platform.security.Role.Names;

/** Schools. */
@Path("/api/v1/schools")
@Tag(name = "schools")
public class SchoolResource {

    @GET
    @Authenticated
    @Streams
    public Page<SchoolSummary> listSchools(@BeanParam @Valid SchoolFilter filter) {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("{schoolId}")
    @Authenticated
    public SchoolView getSchool(int schoolId) {
        throw new UnsupportedOperationException();
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    public SchoolView createSchool(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull SchoolInput input) {
        throw new UnsupportedOperationException();
    }

    @PUT
    @Path("{schoolId}")
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    public SchoolView updateSchool(
            int schoolId, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull SchoolInput input) {
        throw new UnsupportedOperationException();
    }

    @POST
    @Path("{schoolId}/former-names")
    @ResponseStatus(201)
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    public SchoolView addFormerName(int schoolId, @Valid @NotNull FormerName input) {
        throw new UnsupportedOperationException();
    }

    @DELETE
    @Path("{schoolId}/former-names/{name}")
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    public void deleteFormerName(int schoolId, String name) {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("{schoolId}/social-passports")
    @Authenticated
    public List<SocialPassportView> listSocialPassports(int schoolId) {
        throw new UnsupportedOperationException();
    }

    /** Creates the passport of the year (without If-Match) or replaces it (with If-Match). */
    @PUT
    @Path("{schoolId}/social-passports/{academicYear}")
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR, Names.SCHOOL})
    public SocialPassportView putSocialPassport(
            int schoolId,
            String academicYear,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull SocialPassportInput input) {
        throw new UnsupportedOperationException();
    }
}
