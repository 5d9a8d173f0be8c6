package ru.antirisk.identification;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.antirisk.access.CurrentUser;
import ru.antirisk.platform.list.ListStream;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.list.Streamed;

/** Context indices of schools. */
@Path("/api/v1/context-indices")
@Tag(name = "identification")
public class ContextIndexResource {
    private final ContextIndices indices;
    private final ListStream lists;
    private final CurrentUser user;

    ContextIndexResource(ContextIndices indices, ListStream lists, CurrentUser user) {
        this.indices = indices;
        this.lists = lists;
        this.user = user;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Authenticated
    @Streamed
    public Page<ContextIndexView> listContextIndices(@BeanParam @Valid ContextIndexFilter filter) {
        return indices.page(filter, user.scope());
    }

    @GET
    @Produces({ListStream.CSV, ListStream.NDJSON, ListStream.XLSX})
    @Authenticated
    @Operation(hidden = true)
    public Response streamContextIndices(@BeanParam @Valid ContextIndexFilter filter, @Context HttpHeaders headers) {
        return lists.answer(indices.table(filter, user.scope()), ContextIndices.COLUMNS, "context-indices", headers);
    }

    /** Years for which there are indices in the caller's scope, newest first. */
    @GET
    @Path("years")
    @Authenticated
    public List<Integer> listContextIndexYears() {
        return indices.years(user.scope());
    }
}
