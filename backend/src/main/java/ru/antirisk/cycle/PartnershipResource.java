package ru.antirisk.cycle;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.table.MediaTypes;

/** Partner schools with their agreements. */
@Path("/api/v1/partnerships")
@Tag(name = "cycles")
public class PartnershipResource {
    private final Partnerships partnerships;
    private final PartnershipChanges changes;
    private final CurrentUser user;
    private final Idempotency idempotency;

    PartnershipResource(
            Partnerships partnerships, PartnershipChanges changes, CurrentUser user, Idempotency idempotency) {
        this.partnerships = partnerships;
        this.changes = changes;
        this.user = user;
        this.idempotency = idempotency;
    }

    /**
     * Agreements of the caller's schools with partner schools, by school.
     *
     * @return a page of agreements
     */
    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX})
    @Streamed
    @Authenticated
    public Page<PartnershipView> listPartnerships(@BeanParam @Valid CycleItemFilter filter) {
        return partnerships.list(filter, user.scope());
    }

    /**
     * An agreement with a partner school.
     *
     * @return the agreement with its ETag
     * @throws ProblemException NOT_FOUND (404) where its school is not one of the caller's
     */
    @GET
    @Path("{partnershipId}")
    @Authenticated
    public PartnershipView getPartnership(int partnershipId) {
        return partnerships.find(partnershipId, user.scope());
    }

    /**
     * Adds an agreement of a member school with a partner school of the region.
     *
     * @return the agreement with its ETag
     */
    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Names.EDIT_PARTNERSHIP)
    @Transactional
    public PartnershipView createPartnership(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull PartnershipInput input) {
        return idempotency.once(key, input, PartnershipView.class, () -> changes.create(input, user.scope()));
    }

    /** Removes an agreement. */
    @DELETE
    @Path("{partnershipId}")
    @PermissionsAllowed(Names.EDIT_PARTNERSHIP)
    public void deletePartnership(int partnershipId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        changes.delete(partnershipId, ifMatch, user.scope());
    }
}
