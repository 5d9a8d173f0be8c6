package ru.antirisk.act;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.table.MediaTypes;

/** Orders and other legal acts. */
@Path("/api/v1/legal-acts")
@Tag(name = "legal acts")
public class LegalActResource {
    private final LegalActs acts;
    private final LegalActChanges changes;
    private final LegalActFiles files;
    private final CurrentUser user;
    private final Idempotency idempotency;

    LegalActResource(
            LegalActs acts, LegalActChanges changes, LegalActFiles files, CurrentUser user, Idempotency idempotency) {
        this.acts = acts;
        this.changes = changes;
        this.files = files;
        this.user = user;
        this.idempotency = idempotency;
    }

    /**
     * Legal acts of the region, of the caller's municipality and of her schools, the latest first.
     *
     * @return a page of acts
     */
    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX})
    @Streamed
    @Authenticated
    public Page<LegalActView> listLegalActs(@BeanParam @Valid LegalActFilter filter) {
        return acts.list(filter, user.scope());
    }

    /**
     * A legal act.
     *
     * @return the act with its ETag
     */
    @GET
    @Path("{actId}")
    @Authenticated
    public LegalActView getLegalAct(int actId) {
        return acts.find(actId, user.scope());
    }

    /**
     * Who changed the act, when, and from what to what: the last 200 changes, the last first.
     *
     * @return the changes
     */
    @GET
    @Path("{actId}/history")
    @Authenticated
    public List<ObjectChange> getLegalActHistory(int actId) {
        return acts.history(actId, user.scope());
    }

    /**
     * The text of an act, as it was sent.
     *
     * @return the file
     * @throws ProblemException NOT_FOUND (404) where it has none
     */
    @GET
    @Path("{actId}/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Authenticated
    public Response getLegalActFile(int actId) {
        return Response.ok(files.of(actId, user.scope())).build();
    }

    /**
     * Records a legal act.
     *
     * @return the act with its ETag
     */
    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Names.EDIT_LEGAL_ACT)
    @Transactional
    public LegalActView createLegalAct(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull LegalActInput input) {
        return idempotency.once(key, input, LegalActView.class, () -> changes.create(input, user.scope()));
    }

    /**
     * Changes a legal act; one that is no longer in force stays, and says so.
     *
     * @return the act with its new ETag
     */
    @PUT
    @Path("{actId}")
    @PermissionsAllowed(Names.EDIT_LEGAL_ACT)
    public LegalActView updateLegalAct(
            int actId, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull LegalActInput input) {
        return changes.update(actId, ifMatch, input, user.scope());
    }
}
