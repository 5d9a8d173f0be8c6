package ru.antirisk.work;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.CurrentUser;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.list.Streamed;
import ru.antirisk.platform.table.MediaTypes;

/** What waits to be done. */
@Path("/api/v1")
@Tag(name = "work")
public class WorkResource {
    private final WorkItems items;
    private final WorkCounts counts;
    private final WorkMarks marks;
    private final CurrentUser user;

    WorkResource(WorkItems items, WorkCounts counts, WorkMarks marks, CurrentUser user) {
        this.items = items;
        this.counts = counts;
        this.marks = marks;
        this.user = user;
    }

    /** What the caller can do something about, late first, then in the order of dates. */
    @GET
    @Path("work-items")
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX})
    @Streamed
    @Authenticated
    public Page<WorkItemView> listWorkItems(@BeanParam @Valid WorkFilter filter) {
        return items.list(filter, user.scope());
    }

    /**
     * How much waits for the caller, by kind and by municipality.
     *
     * @return the counts
     */
    @GET
    @Path("work-summary")
    @Authenticated
    public WorkSummary getWorkSummary(@RestQuery @Nullable Integer municipalityId) {
        return counts.summary(municipalityId, user.scope());
    }

    /** Says that an item is done which no data end; one that is done stays as it is. */
    @POST
    @Path("work-items/{itemKey}/completion")
    @Authenticated
    @Transactional
    public WorkItemView completeWorkItem(String itemKey) {
        return marks.complete(itemKey, user.scope());
    }

    /** Takes the word back by which an item was ended: it waits again. */
    @POST
    @Path("work-items/{itemKey}/reopening")
    @Authenticated
    @Transactional
    public WorkItemView reopenWorkItem(String itemKey) {
        return marks.reopen(itemKey, user.scope());
    }
}
