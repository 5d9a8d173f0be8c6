package ru.antirisk.cycle;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.CurrentUser;
import ru.antirisk.access.Role.Names;
import ru.antirisk.platform.http.Idempotency;
import ru.antirisk.platform.http.IfMatch;
import ru.antirisk.platform.list.Page;

/** Curators of schools. An assignment is ended by its date and never deleted: who saw what stays known. */
@Path("/api/v1/curator-assignments")
@Tag(name = "cycles")
public class CuratorAssignmentResource {
    private final CuratorAssignments assignments;
    private final Cycles cycles;
    private final Memberships memberships;
    private final CurrentUser user;
    private final Idempotency idempotency;

    CuratorAssignmentResource(
            CuratorAssignments assignments,
            Cycles cycles,
            Memberships memberships,
            CurrentUser user,
            Idempotency idempotency) {
        this.assignments = assignments;
        this.cycles = cycles;
        this.memberships = memberships;
        this.user = user;
        this.idempotency = idempotency;
    }

    @GET
    @Authenticated
    public Page<CuratorAssignmentView> listCuratorAssignments(@BeanParam @Valid CycleItemFilter filter) {
        return assignments.page(filter, user.scope());
    }

    @GET
    @Path("curators")
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    public List<CuratorView> listCurators() {
        return assignments.curators(user.scope());
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    @Transactional
    public CuratorAssignmentView createCuratorAssignment(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull CuratorAssignmentInput input) {
        return idempotency.once(key, input, CuratorAssignmentView.class, () -> saved(new CuratorAssignment(), input));
    }

    @PUT
    @Path("{assignmentId}")
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    @Transactional
    public CuratorAssignmentView updateCuratorAssignment(
            int assignmentId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CuratorAssignmentInput input) {
        CuratorAssignment assignment = assignments.require(assignmentId, user.scope());
        IfMatch.check(ifMatch, assignment.version);
        return saved(assignment, input);
    }

    private CuratorAssignmentView saved(CuratorAssignment assignment, CuratorAssignmentInput input) {
        cycles.requireVisible(input.cycleId(), user.scope());
        memberships.requireSchool(input.schoolId(), user.scope());
        assignments.requireMembership(input.cycleId(), input.schoolId());
        assignments.requireCurator(input.curatorId(), user.scope());
        assignment.fill(input);
        assignments.persistAndFlush(assignment);
        return assignments.view(assignment.id, user.scope());
    }
}
