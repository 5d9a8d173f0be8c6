package ru.antirisk.work;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.job.JobStatus;
import ru.antirisk.platform.list.PageQuery;

/** Filters of the list of long work. */
public class BackgroundWorkFilter extends PageQuery {
    /** Only works that stand so. */
    @RestQuery
    public @Nullable JobStatus status;

    /** Whether it is over. */
    @RestQuery
    public @Nullable Boolean over;
}
