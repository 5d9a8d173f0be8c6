package ru.antirisk.cycle;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.CurrentUser;
import ru.antirisk.access.Role.Names;
import ru.antirisk.platform.http.IfMatch;
import ru.antirisk.platform.problem.ProblemException;

/** A school's part in a cycle. */
@Path("/api/v1/cycles/{cycleId}/schools/{schoolId}")
@Tag(name = "cycles")
public class CycleSchoolResource {
    private final Memberships memberships;
    private final Cycles cycles;
    private final CurrentUser user;

    CycleSchoolResource(Memberships memberships, Cycles cycles, CurrentUser user) {
        this.memberships = memberships;
        this.cycles = cycles;
        this.user = user;
    }

    /** Takes a school into a cycle, or changes the reason: then with If-Match. */
    @PUT
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
