package ru.antirisk.identification;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.job.JobStatus;
import ru.antirisk.platform.list.PageQuery;

/** Filters of the list of runs. */
public class RunFilter extends PageQuery {
    @RestQuery
    public @Nullable Integer ruleId;

    @RestQuery
    public @Nullable Integer year;

    /** Only runs over this municipality, and those over its whole region. */
    @RestQuery
    public @Nullable Integer municipalityId;

    /** Only runs whose calculation stands so. */
    @RestQuery
    public @Nullable JobStatus status;

    /** true: only approved runs; false: only the others. */
    @RestQuery
    public @Nullable Boolean approved;

    /** Without it, all but those that were discarded. */
    @RestQuery
    public @Nullable RunState state;
}
