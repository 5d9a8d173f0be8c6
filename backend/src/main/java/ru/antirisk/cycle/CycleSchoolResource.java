package ru.antirisk.cycle;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.CurrentUser;
import ru.antirisk.access.Right.Names;

/** A school's part in a cycle. */
@Path("/api/v1/cycles/{cycleId}/schools/{schoolId}")
@Tag(name = "cycles")
public class CycleSchoolResource {
    private final MembershipChanges changes;
    private final CurrentUser user;

    CycleSchoolResource(MembershipChanges changes, CurrentUser user) {
        this.changes = changes;
        this.user = user;
    }

    /** Takes a school into a cycle, or changes the reason: then with If-Match. */
    @PUT
    @PermissionsAllowed(Names.EDIT_MEMBERSHIP)
    public MembershipView putMembership(
            int cycleId,
            int schoolId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MembershipInput input) {
        return changes.put(cycleId, schoolId, ifMatch, input, user.scope());
    }

    /** Takes a school out of a cycle; refused while it has curators or partners there. */
    @DELETE
    @PermissionsAllowed(Names.EDIT_MEMBERSHIP)
    public void deleteMembership(int cycleId, int schoolId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        changes.delete(cycleId, schoolId, ifMatch, user.scope());
    }
}
