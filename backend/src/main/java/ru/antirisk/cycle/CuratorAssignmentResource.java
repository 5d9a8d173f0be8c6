package ru.antirisk.cycle;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.CurrentUser;
import ru.antirisk.access.Right.Names;
import ru.antirisk.platform.http.Idempotency;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.list.Streamed;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.table.MediaTypes;

/** Curators of schools. An assignment is ended by its date and never deleted: who saw what stays known. */
@Path("/api/v1/curator-assignments")
@Tag(name = "cycles")
public class CuratorAssignmentResource {
    private final CuratorAssignments assignments;
    private final CuratorAssignmentChanges changes;
    private final CurrentUser user;
    private final Idempotency idempotency;

    CuratorAssignmentResource(
            CuratorAssignments assignments,
            CuratorAssignmentChanges changes,
            CurrentUser user,
            Idempotency idempotency) {
        this.assignments = assignments;
        this.changes = changes;
        this.user = user;
        this.idempotency = idempotency;
    }

    /**
     * Assignments of curators to the caller's schools, by school and first day.
     *
     * @return a page of assignments
     */
    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX})
    @Streamed
    @Authenticated
    public Page<CuratorAssignmentView> listCuratorAssignments(@BeanParam @Valid CycleItemFilter filter) {
        return assignments.list(filter, user.scope());
    }

    /**
     * Curators of the caller's region who can be assigned, by name.
     *
     * @return the curators
     */
    @GET
    @Path("curators")
    @PermissionsAllowed(Names.EDIT_CURATOR_ASSIGNMENT)
    public List<CuratorView> listCurators() {
        return assignments.curators(user.scope());
    }

    /**
     * Assigns a curator to a school of a cycle for some time.
     *
     * @return the assignment with its ETag
     */
    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Names.EDIT_CURATOR_ASSIGNMENT)
    @Transactional
    public CuratorAssignmentView createCuratorAssignment(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull CuratorAssignmentInput input) {
        return idempotency.once(key, input, CuratorAssignmentView.class, () -> changes.create(input, user.scope()));
    }

    /**
     * An assignment of a curator to a school.
     *
     * @return the assignment with its ETag
     * @throws ProblemException NOT_FOUND (404) where its school is not one of the caller's
     */
    @GET
    @Path("{assignmentId}")
    @Authenticated
    public CuratorAssignmentView getCuratorAssignment(int assignmentId) {
        return assignments.find(assignmentId, user.scope());
    }

    /**
     * Replaces an assignment.
     *
     * @return the assignment with its new ETag
     */
    @PUT
    @Path("{assignmentId}")
    @PermissionsAllowed(Names.EDIT_CURATOR_ASSIGNMENT)
    public CuratorAssignmentView updateCuratorAssignment(
            int assignmentId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CuratorAssignmentInput input) {
        return changes.update(assignmentId, ifMatch, input, user.scope());
    }
}
