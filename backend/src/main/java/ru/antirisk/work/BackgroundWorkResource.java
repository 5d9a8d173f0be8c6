package ru.antirisk.work;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.antirisk.platform.job.JobStatus;
import ru.antirisk.platform.job.Jobs;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.list.Streamed;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.problem.ProblemType;
import ru.antirisk.platform.table.MediaTypes;
import ru.antirisk.platform.trace.Actor;

/** Long work of the caller: how far it is, and its end before time. */
@Path("/api/v1/background-work")
@Tag(name = "background work")
public class BackgroundWorkResource {
    private final BackgroundWorks works;
    private final Jobs jobs;
    private final Actor actor;

    BackgroundWorkResource(BackgroundWorks works, Jobs jobs, Actor actor) {
        this.works = works;
        this.jobs = jobs;
        this.actor = actor;
    }

    /**
     * The caller's own long work, newest first.
     *
     * @return a page of works
     */
    @GET
    @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX})
    @Authenticated
    @Streamed
    public Page<BackgroundWorkView> listBackgroundWork(@BeanParam @Valid BackgroundWorkFilter filter) {
        return works.list(filter, accountId());
    }

    /**
     * One of the caller's own long works, with how far it is.
     *
     * @return the work
     */
    @GET
    @Path("{workId}")
    @Authenticated
    public BackgroundWorkView getBackgroundWork(int workId) {
        return works.require(workId, accountId());
    }

    /** What has not begun ends at once; what runs ends within a second, and nothing of it is written. */
    @POST
    @Path("{workId}/cancellation")
    @Authenticated
    @Transactional
    public BackgroundWorkView cancelBackgroundWork(int workId) {
        BackgroundWorkView seen = works.require(workId, accountId());
        jobs.cancel(workId);
        BackgroundWorkView now = works.require(workId, accountId());
        if (seen.status().over() || (now.status().over() && now.status() != JobStatus.CANCELLED)) {
            throw new ProblemException(ProblemType.WORK_OVER, "Работа уже завершена, отменять нечего");
        }
        return now;
    }

    private int accountId() {
        return Objects.requireNonNull(actor.idOrNull());
    }
}
