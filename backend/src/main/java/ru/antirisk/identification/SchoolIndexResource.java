package ru.antirisk.identification;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.antirisk.access.CurrentUser;
import ru.antirisk.access.Right.Names;

/** One index of a school. */
@Path("/api/v1/schools/{schoolId}/context-indices/{year}/{type}")
@Tag(name = "identification")
public class SchoolIndexResource {
    private final ContextIndexChanges changes;
    private final CurrentUser user;

    SchoolIndexResource(ContextIndexChanges changes, CurrentUser user) {
        this.changes = changes;
        this.user = user;
    }

    /** Removes what was loaded by mistake; decisions that were made from it keep their numbers. */
    @DELETE
    @PermissionsAllowed(Names.EDIT_CONTEXT_INDEX)
    public void deleteContextIndex(int schoolId, int year, IndexType type) {
        changes.delete(schoolId, year, type, user.scope());
    }
}
