package ru.antirisk.school;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
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
import ru.antirisk.territory.Municipalities;

/** Schools. */
@Path("/api/v1/schools")
@Tag(name = "schools")
public class SchoolResource {
    private final Schools schools;
    private final Municipalities municipalities;
    private final CurrentUser user;
    private final Idempotency idempotency;
    private final ListStream listStream;

    SchoolResource(
            Schools schools,
            Municipalities municipalities,
            CurrentUser user,
            Idempotency idempotency,
            ListStream listStream) {
        this.schools = schools;
        this.municipalities = municipalities;
        this.user = user;
        this.idempotency = idempotency;
        this.listStream = listStream;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Authenticated
    @Streamed
    public Page<SchoolSummary> listSchools(@BeanParam @Valid SchoolFilter filter) {
        return schools.page(filter, user.scope());
    }

    @GET
    @Produces({ListStream.CSV, ListStream.NDJSON, ListStream.XLSX})
    @Authenticated
    @Operation(hidden = true)
    public Response streamSchools(@BeanParam @Valid SchoolFilter filter, @Context HttpHeaders headers) {
        return listStream.answer(schools.stream(filter, user.scope()), Schools.STREAMED, "schools", headers);
    }

    @GET
    @Path("{schoolId}")
    @Authenticated
    public SchoolView getSchool(int schoolId) {
        return schools.view(schoolId, user.scope());
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    @Transactional
    public SchoolView createSchool(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull SchoolInput input) {
        return idempotency.once(key, input, SchoolView.class, () -> saved(new School(), input));
    }

    @PUT
    @Path("{schoolId}")
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    @Transactional
    public SchoolView updateSchool(
            int schoolId, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull SchoolInput input) {
        School school = schools.require(schoolId, user.scope());
        IfMatch.check(ifMatch, school.version);
        return saved(school, input);
    }

    /** Adds a name from before the system was in use; names changed here are kept by themselves. */
    @POST
    @Path("{schoolId}/former-names")
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    @Transactional
    public SchoolView addFormerName(int schoolId, @Valid @NotNull FormerName input) {
        schools.requireVisible(schoolId, user.scope());
        schools.addFormerName(schoolId, input.name().strip(), input.validUntil());
        return schools.view(schoolId, user.scope());
    }

    @DELETE
    @Path("{schoolId}/former-names/{name}")
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    @Transactional
    public void deleteFormerName(int schoolId, String name) {
        schools.requireVisible(schoolId, user.scope());
        schools.deleteFormerName(schoolId, name);
    }

    private SchoolView saved(School school, SchoolInput input) {
        // a foreign municipality is not found, so a school is never put outside of the caller's territory
        school.municipalityId =
                municipalities.view(input.municipalityId(), user.scope()).id();
        input.applyTo(school);
        schools.persistAndFlush(school);
        return schools.view(school.id, user.scope());
    }
}
