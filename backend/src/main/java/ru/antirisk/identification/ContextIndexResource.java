package ru.antirisk.identification;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.antirisk.access.CurrentUser;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.list.Streamed;
import ru.antirisk.platform.table.MediaTypes;

/** Context indices of schools. */
@Path("/api/v1/context-indices")
@Tag(name = "identification")
public class ContextIndexResource {
    private final ContextIndices indices;
    private final CurrentUser user;

    ContextIndexResource(ContextIndices indices, CurrentUser user) {
        this.indices = indices;
        this.user = user;
    }

    /**
     * Context indices of the caller's schools: a row for a school, year and index. By school, its newest year first; a
     * file goes by the number of the school and the year.
     *
     * @return a page of indices
     */
    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX})
    @Streamed
    @Authenticated
    public Page<ContextIndexView> listContextIndices(@BeanParam @Valid ContextIndexFilter filter) {
        return indices.list(filter, user.scope());
    }

    /**
     * Years for which there are indices in the caller's scope, newest first.
     *
     * @return the years, newest first
     */
    @GET
    @Path("years")
    @Authenticated
    public List<Integer> listContextIndexYears() {
        return indices.years(user.scope());
    }
}
