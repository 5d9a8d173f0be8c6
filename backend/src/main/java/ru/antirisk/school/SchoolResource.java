package ru.antirisk.school;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.CurrentUser;
import ru.antirisk.access.ObjectChange;
import ru.antirisk.access.Right.Names;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.http.Idempotency;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.list.Streamed;
import ru.antirisk.platform.table.MediaTypes;
import ru.antirisk.work.Watches;

/** Schools. */
@Path("/api/v1/schools")
@Tag(name = "schools")
public class SchoolResource {
    private final Schools schools;
    private final SchoolChanges changes;
    private final Watches watches;
    private final CurrentUser user;
    private final Idempotency idempotency;

    SchoolResource(Schools schools, SchoolChanges changes, Watches watches, CurrentUser user, Idempotency idempotency) {
        this.schools = schools;
        this.changes = changes;
        this.watches = watches;
        this.user = user;
        this.idempotency = idempotency;
    }

    /**
     * Schools that the caller may see, by name. Closed ones are among them.
     *
     * @return a page of schools
     */
    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX})
    @Streamed
    @Authenticated
    public Page<SchoolSummary> listSchools(@BeanParam @Valid SchoolFilter filter) {
        return schools.list(filter, user.scope());
    }

    /**
     * A school with its former names.
     *
     * @return the school with its ETag
     */
    @GET
    @Path("{schoolId}")
    @Authenticated
    public SchoolView getSchool(int schoolId) {
        return schools.find(schoolId, user.scope());
    }

    /**
     * Who changed the school, when, and from what to what: the last 200 changes, the last first.
     *
     * @return the changes
     */
    @GET
    @Path("{schoolId}/history")
    @Authenticated
    public List<ObjectChange> getSchoolHistory(int schoolId) {
        return schools.history(schoolId, user.scope());
    }

    /**
     * Adds a school.
     *
     * @return the school with its ETag
     */
    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Names.EDIT_SCHOOL)
    @Transactional
    public SchoolView createSchool(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull SchoolInput input) {
        return idempotency.once(key, input, SchoolView.class, () -> changes.create(input, user.scope()));
    }

    /**
     * Replaces the data of a school. A changed name is kept among the former ones.
     *
     * @return the school with its new ETag
     */
    @PUT
    @Path("{schoolId}")
    @PermissionsAllowed(Names.EDIT_SCHOOL)
    public SchoolView updateSchool(
            int schoolId, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull SchoolInput input) {
        return changes.update(schoolId, ifMatch, input, user.scope());
    }

    /**
     * Marks a school for oneself: it is in a list of one's own, and notices tell what others change there. Sent again it
     * changes nothing.
     */
    @PUT
    @Path("{schoolId}/watch")
    @Authenticated
    @Transactional
    public void watchSchool(int schoolId) {
        Scope scope = user.scope();
        watches.watch(schools.find(schoolId, scope).id(), scope);
    }

    /** Takes one's own mark away; where there is none nothing happens. */
    @DELETE
    @Path("{schoolId}/watch")
    @Authenticated
    @Transactional
    public void unwatchSchool(int schoolId) {
        Scope scope = user.scope();
        watches.unwatch(schools.find(schoolId, scope).id(), scope);
    }

    /** Adds a name from before the system was in use; names changed here are kept by themselves. */
    @POST
    @Path("{schoolId}/former-names")
    @PermissionsAllowed(Names.EDIT_SCHOOL)
    public SchoolView addFormerName(int schoolId, @Valid @NotNull FormerName input) {
        return changes.addFormerName(schoolId, input, user.scope());
    }

    /** The name is no part of the address: «.» would be lost on the way. */
    @DELETE
    @Path("{schoolId}/former-names")
    @PermissionsAllowed(Names.EDIT_SCHOOL)
    public void deleteFormerName(int schoolId, @RestQuery @NotNull @Size(max = 500) String name) {
        changes.deleteFormerName(schoolId, name, user.scope());
    }
}
