package ru.antirisk.identification;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.antirisk.access.CurrentUser;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.list.Streamed;
import ru.antirisk.platform.table.MediaTypes;

/** Decisions on schools. */
@Path("/api/v1/identification-decisions")
@Tag(name = "identification")
public class DecisionResource {
    private final Decisions decisions;
    private final CurrentUser user;

    DecisionResource(Decisions decisions, CurrentUser user) {
        this.decisions = decisions;
        this.user = user;
    }

    /**
     * Decisions with their reasons; of one run (runId) as XLSX each condition is a column.
     *
     * @return a page of decisions
     */
    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX})
    @Streamed
    @Authenticated
    public Page<DecisionView> listDecisions(@BeanParam @Valid DecisionFilter filter) {
        return decisions.list(filter, user.scope());
    }
}
