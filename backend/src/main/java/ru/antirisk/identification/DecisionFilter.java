package ru.antirisk.identification;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.list.PageQuery;

/** Filters of the list of decisions. */
public class DecisionFilter extends PageQuery {
    @RestQuery
    public @Nullable Integer runId;

    @RestQuery
    public @Nullable Integer schoolId;

    @RestQuery
    public @Nullable Decision decision;

    @RestQuery
    public @Nullable String cluster;

    /** Only decisions of approved runs. */
    @RestQuery
    public @Nullable Boolean approved;
}
