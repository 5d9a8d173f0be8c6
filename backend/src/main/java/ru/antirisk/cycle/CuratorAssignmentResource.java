package ru.antirisk.cycle;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.paging.Page;
import ru.antirisk.platform.security.Role.Names;

/** Curators of schools. */
@Path("/api/v1/curator-assignments")
@Tag(name = "cycles")
public class CuratorAssignmentResource {

    @GET
    @Authenticated
    public Page<CuratorAssignmentView> listCuratorAssignments(@BeanParam @Valid CycleItemFilter filter) {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("curators")
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    public List<CuratorView> listCurators() {
        throw new UnsupportedOperationException();
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    public CuratorAssignmentView createCuratorAssignment(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull CuratorAssignmentInput input) {
        throw new UnsupportedOperationException();
    }

    @PUT
    @Path("{assignmentId}")
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    public CuratorAssignmentView updateCuratorAssignment(
            int assignmentId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull CuratorAssignmentInput input) {
        throw new UnsupportedOperationException();
    }
}
