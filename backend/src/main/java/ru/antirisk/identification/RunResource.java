package ru.antirisk.identification;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.paging.Page;
import ru.antirisk.platform.security.Role.Names;

/** Runs of rules over schools. */
@Path("/api/v1/identification-runs")
@Tag(name = "identification")
public class RunResource {

    @GET
    @Authenticated
    public Page<RunView> listRuns(@BeanParam @Valid RunFilter filter) {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("{runId}")
    @Authenticated
    public RunView getRun(int runId) {
        throw new UnsupportedOperationException();
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    public RunView createRun(@HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull RunInput input) {
        throw new UnsupportedOperationException();
    }

    @POST
    @Path("{runId}/approval")
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    public RunView approveRun(
            int runId, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull ApprovalInput input) {
        throw new UnsupportedOperationException();
    }

    /** Compares with the given run, or with the last one before it of the same rule and territory. */
    @GET
    @Path("{runId}/comparison")
    @Authenticated
    public RunComparison compareRuns(int runId, @RestQuery @Nullable Integer previousId) {
        throw new UnsupportedOperationException();
    }
}
