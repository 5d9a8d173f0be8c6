package ru.antirisk.bulkimport;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.job.JobStatus;
import ru.antirisk.platform.list.PageQuery;

/** Filters of the list of imports. */
public class ImportFilter extends PageQuery {
    @RestQuery
    public @Nullable String kind;

    @RestQuery
    public @Nullable JobStatus status;

    @RestQuery
    public @Nullable Boolean dryRun;
}
