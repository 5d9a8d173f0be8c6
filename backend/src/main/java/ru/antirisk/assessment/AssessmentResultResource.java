package ru.antirisk.assessment;

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

/** Results of schools in assessment procedures. */
@Path("/api/v1/assessment-results")
@Tag(name = "assessment")
public class AssessmentResultResource {
    private final AssessmentResults results;
    private final CurrentUser user;

    AssessmentResultResource(AssessmentResults results, CurrentUser user) {
        this.results = results;
        this.user = user;
    }

    /**
     * Results of the schools that the caller may see, a row per procedure, subject and grade; groups that are too
     * small for whom they are shown to are rounded or suppressed ({@code state}).
     *
     * @return a page of results
     */
    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX})
    @Streamed
    @Authenticated
    public Page<AssessmentResultView> listAssessmentResults(@BeanParam @Valid AssessmentResultFilter filter) {
        return results.list(filter, user.scope());
    }
}
