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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.antirisk.access.CurrentUser;
import ru.antirisk.platform.list.ListStream;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.list.Streamed;

/** Decisions on schools. */
@Path("/api/v1/identification-decisions")
@Tag(name = "identification")
public class DecisionResource {
    private static final String FILE = "identification";

    private final Decisions decisions;
    private final DecisionSheet sheet;
    private final ListStream lists;
    private final CurrentUser user;

    DecisionResource(Decisions decisions, DecisionSheet sheet, ListStream lists, CurrentUser user) {
        this.decisions = decisions;
        this.sheet = sheet;
        this.lists = lists;
        this.user = user;
    }

    /** Decisions with their reasons; of one run (runId) as XLSX each condition is a column. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Authenticated
    @Streamed
    public Page<DecisionView> listDecisions(@BeanParam @Valid DecisionFilter filter) {
        return decisions.page(filter, user.scope());
    }

    @GET
    @Produces(ListStream.CSV)
    @Authenticated
    @Operation(hidden = true)
    public Response listDecisionsAsCsv(@BeanParam @Valid DecisionFilter filter, @Context HttpHeaders headers) {
        return lists.answer(decisions.table(filter, user.scope()), Decisions.COLUMNS, FILE, headers);
    }

    @GET
    @Produces(ListStream.NDJSON)
    @Authenticated
    @Operation(hidden = true)
    public Response listDecisionsAsJsonLines(@BeanParam @Valid DecisionFilter filter, @Context HttpHeaders headers) {
        return lists.answer(decisions.objects(filter, user.scope()), Decisions.COLUMNS, FILE, headers);
    }

    @GET
    @Produces(ListStream.XLSX)
    @Authenticated
    @Operation(hidden = true)
    public Response listDecisionsAsSheet(@BeanParam @Valid DecisionFilter filter, @Context HttpHeaders headers) {
        if (filter.runId == null) {
            return lists.answer(decisions.table(filter, user.scope()), Decisions.COLUMNS, FILE, headers);
        }
        return Response.ok(sheet.of(filter.runId, filter, user.scope()), ListStream.XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + FILE + "-" + filter.runId + ".xlsx\"")
                .build();
    }
}
