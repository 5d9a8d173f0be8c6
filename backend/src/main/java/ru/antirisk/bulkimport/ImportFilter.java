package ru.antirisk.bulkimport;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.job.JobStatus;
import ru.antirisk.platform.list.PageQuery;

/** Filters of the list of imports. */
public class ImportFilter extends PageQuery {
    /** Only imports of this kind. */
    @RestQuery
    public @Nullable String kind;

    /** Only imports that stand so. */
    @RestQuery
    public @Nullable JobStatus status;

    /** true: only checks; false: only imports in earnest. */
    @RestQuery
    public @Nullable Boolean dryRun;
}
