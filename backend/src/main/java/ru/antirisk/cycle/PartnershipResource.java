package ru.antirisk.cycle;

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
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.CurrentUser;
import ru.antirisk.access.Role.Names;
import ru.antirisk.platform.http.Idempotency;
import ru.antirisk.platform.http.IfMatch;
import ru.antirisk.platform.list.Page;

/** Partner schools with their agreements. */
@Path("/api/v1/partnerships")
@Tag(name = "cycles")
public class PartnershipResource {
    private final Partnerships partnerships;
    private final Cycles cycles;
    private final Memberships memberships;
    private final CuratorAssignments assignments;
    private final CurrentUser user;
    private final Idempotency idempotency;

    PartnershipResource(
            Partnerships partnerships,
            Cycles cycles,
            Memberships memberships,
            CuratorAssignments assignments,
            CurrentUser user,
            Idempotency idempotency) {
        this.partnerships = partnerships;
        this.cycles = cycles;
        this.memberships = memberships;
        this.assignments = assignments;
        this.user = user;
        this.idempotency = idempotency;
    }

    @GET
    @Authenticated
    public Page<PartnershipView> listPartnerships(@BeanParam @Valid CycleItemFilter filter) {
        return partnerships.page(filter, user.scope());
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    @Transactional
    public PartnershipView createPartnership(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull PartnershipInput input) {
        return idempotency.once(key, input, PartnershipView.class, () -> created(input));
    }

    private PartnershipView created(PartnershipInput input) {
        cycles.requireVisible(input.cycleId(), user.scope());
        memberships.requireSchool(input.schoolId(), user.scope());
        assignments.requireMembership(input.cycleId(), input.schoolId());
        partnerships.requirePartner(input.partnerSchoolId(), input.cycleId());
        Partnership partnership = new Partnership();
        partnership.fill(input);
        partnerships.persistAndFlush(partnership);
        return partnerships.view(partnership.id, user.scope());
    }

    @DELETE
    @Path("{partnershipId}")
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    @Transactional
    public void deletePartnership(int partnershipId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Partnership partnership = partnerships.require(partnershipId, user.scope());
        IfMatch.check(ifMatch, partnership.version);
        partnerships.delete(partnership);
    }
}
