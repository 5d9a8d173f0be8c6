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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.http.IfMatch;
import ru.antirisk.platform.paging.ListStream;
import ru.antirisk.platform.paging.Page;
import ru.antirisk.platform.paging.Streams;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.security.CurrentUser;
import ru.antirisk.platform.security.Role.Names;

/** Memberships of schools in cycles. A school can be in several cycles. */
@Path("/api/v1")
@Tag(name = "cycles")
public class MembershipResource {
    private final Memberships memberships;
    private final Cycles cycles;
    private final CurrentUser user;
    private final ListStream listStream;

    MembershipResource(Memberships memberships, Cycles cycles, CurrentUser user, ListStream listStream) {
        this.memberships = memberships;
        this.cycles = cycles;
        this.user = user;
        this.listStream = listStream;
    }

    @GET
    @Path("memberships")
    @Produces(MediaType.APPLICATION_JSON)
    @Authenticated
    @Streams
    public Page<MembershipView> listMemberships(@BeanParam @Valid CycleItemFilter filter) {
        return memberships.page(filter, user.scope());
    }

    @GET
    @Path("memberships")
    @Produces({ListStream.CSV, ListStream.NDJSON, ListStream.XLSX})
    @Authenticated
    @Operation(hidden = true)
    public Response streamMemberships(@BeanParam @Valid CycleItemFilter filter, @Context HttpHeaders headers) {
        return listStream.answer(
                memberships.stream(filter, user.scope()), Memberships.STREAMED, "memberships", headers);
    }

    /** Takes a school into a cycle, or changes the reason: then with If-Match. */
    @PUT
    @Path("cycles/{cycleId}/schools/{schoolId}")
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    @Transactional
    public MembershipView putMembership(
            int cycleId,
            int schoolId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MembershipInput input) {
        requireBoth(cycleId, schoolId);
        Membership membership = memberships.findById(new Membership.Key(cycleId, schoolId));
        if (membership == null) {
            membership = new Membership();
            membership.cycleId = cycleId;
            membership.schoolId = schoolId;
        } else {
            IfMatch.check(ifMatch, membership.version);
        }
        membership.reason = input.reason();
        memberships.persistAndFlush(membership);
        return memberships.view(cycleId, schoolId, user.scope());
    }

    /** Takes a school out of a cycle; refused while it has curators or partners there. */
    @DELETE
    @Path("cycles/{cycleId}/schools/{schoolId}")
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    @Transactional
    public void deleteMembership(int cycleId, int schoolId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        requireBoth(cycleId, schoolId);
        Membership membership = memberships
                .findByIdOptional(new Membership.Key(cycleId, schoolId))
                .orElseThrow(() -> ProblemException.notFound("Такая школа в этом цикле не участвует"));
        IfMatch.check(ifMatch, membership.version);
        memberships.delete(membership);
        memberships.flush();
    }

    /** A coordinator takes her schools into the cycles of her region too, so the cycle need only be visible. */
    private void requireBoth(int cycleId, int schoolId) {
        cycles.requireVisible(cycleId, user.scope());
        memberships.requireSchool(schoolId, user.scope());
    }
}
