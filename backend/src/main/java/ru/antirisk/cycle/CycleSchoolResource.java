package ru.antirisk.cycle;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.CurrentUser;
import ru.antirisk.access.Right.Names;
import ru.antirisk.platform.problem.ProblemException;

/** A school's part in a cycle. */
@Path("/api/v1/cycles/{cycleId}/schools/{schoolId}")
@Tag(name = "cycles")
public class CycleSchoolResource {
    private final Memberships memberships;
    private final MembershipChanges changes;
    private final CurrentUser user;

    CycleSchoolResource(Memberships memberships, MembershipChanges changes, CurrentUser user) {
        this.memberships = memberships;
        this.changes = changes;
        this.user = user;
    }

    /**
     * A school's membership in a cycle.
     *
     * @return the membership with its ETag
     * @throws ProblemException NOT_FOUND (404) where the school is not the caller's, or no member of the cycle
     */
    @GET
    @Authenticated
    public MembershipView getMembership(int cycleId, int schoolId) {
        return memberships.find(cycleId, schoolId, user.scope());
    }

    /**
     * Takes a school into a cycle, or changes the reason: then with If-Match.
     *
     * @return the membership with its new ETag
     */
    @PUT
    @PermissionsAllowed(Names.EDIT_MEMBERSHIP)
    public MembershipView putMembership(
            int cycleId,
            int schoolId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MembershipInput input) {
        return changes.put(cycleId, schoolId, ifMatch, input, user.scope());
    }

    /**
     * The school takes part no more, from a day on.
     *
     * @return the membership with its new ETag
     */
    @POST
    @Path("leaving")
    @PermissionsAllowed(Names.EDIT_MEMBERSHIP)
    public MembershipView leaveCycle(
            int cycleId,
            int schoolId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull LeavingInput input) {
        return changes.leave(cycleId, schoolId, ifMatch, input, user.scope());
    }

    /**
     * A school that had left takes part again.
     *
     * @return the membership with its new ETag
     */
    @POST
    @Path("return")
    @PermissionsAllowed(Names.EDIT_MEMBERSHIP)
    public MembershipView returnToCycle(
            int cycleId,
            int schoolId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ReturnInput input) {
        return changes.comeBack(cycleId, schoolId, ifMatch, input, user.scope());
    }

    /**
     * All of the school's work in the cycle rests: it is read and not written, and nothing of it is late.
     *
     * @return the membership with its new ETag
     */
    @POST
    @Path("pauses")
    @PermissionsAllowed(Names.EDIT_MEMBERSHIP)
    public MembershipView pauseMembership(
            int cycleId,
            int schoolId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull PauseInput input) {
        return changes.pause(cycleId, schoolId, ifMatch, input, user.scope());
    }

    /**
     * Work that rests is taken up again.
     *
     * @return the membership with its new ETag
     */
    @POST
    @Path("resumption")
    @PermissionsAllowed(Names.EDIT_MEMBERSHIP)
    public MembershipView resumeMembership(
            int cycleId,
            int schoolId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ResumptionInput input) {
        return changes.resume(cycleId, schoolId, ifMatch, input, user.scope());
    }

    /** Takes back a slip: a school that was taken in today, and nothing followed. */
    @POST
    @Path("withdrawal")
    @APIResponse(responseCode = "204", description = "No Content")
    @PermissionsAllowed(Names.EDIT_MEMBERSHIP)
    public void withdrawMembership(int cycleId, int schoolId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        changes.withdraw(cycleId, schoolId, ifMatch, user.scope());
    }
}
