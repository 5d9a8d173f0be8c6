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
import ru.antirisk.access.ObjectChange;
import ru.antirisk.access.Right.Names;
import ru.antirisk.platform.http.Idempotency;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.list.Streamed;
import ru.antirisk.platform.table.MediaTypes;

/** Programme cycles. */
@Path("/api/v1/cycles")
@Tag(name = "cycles")
public class CycleResource {
    private final Cycles cycles;
    private final CycleChanges changes;
    private final CurrentUser user;
    private final Idempotency idempotency;

    CycleResource(Cycles cycles, CycleChanges changes, CurrentUser user, Idempotency idempotency) {
        this.cycles = cycles;
        this.changes = changes;
        this.user = user;
        this.idempotency = idempotency;
    }

    /**
     * Programme cycles of the territory that the caller may see, the latest to begin first.
     *
     * @return a page of cycles
     */
    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX})
    @Streamed
    @Authenticated
    public Page<CycleView> listCycles(@BeanParam @Valid CycleFilter filter) {
        return cycles.list(filter, user.scope());
    }

    /**
     * A programme cycle.
     *
     * @return the cycle with its ETag
     */
    @GET
    @Path("{cycleId}")
    @Authenticated
    public CycleView getCycle(int cycleId) {
        return cycles.find(cycleId, user.scope());
    }

    /**
     * Who changed the cycle, when, and from what to what: the last 200 changes, the last first.
     *
     * @return the changes
     */
    @GET
    @Path("{cycleId}/history")
    @Authenticated
    public List<ObjectChange> getCycleHistory(int cycleId) {
        return cycles.history(cycleId, user.scope());
    }

    /**
     * Adds a cycle, and the events of a template to its calendar where one is named.
     *
     * @return the cycle with its ETag
     */
    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Names.EDIT_CYCLE)
    @Transactional
    public CycleView createCycle(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull CycleInput input) {
        return idempotency.once(key, input, CycleView.class, () -> changes.create(input, user.scope()));
    }

    /**
     * Changes what the cycle is; its territory stays.
     *
     * @return the cycle with its new ETag
     */
    @PUT
    @Path("{cycleId}")
    @PermissionsAllowed(Names.EDIT_CYCLE)
    public CycleView updateCycle(
            int cycleId, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull CycleInput input) {
        return changes.update(cycleId, ifMatch, input, user.scope());
    }
}
