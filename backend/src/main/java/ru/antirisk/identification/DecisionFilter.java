package ru.antirisk.identification;

import jakarta.validation.constraints.Size;
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
    @Size(max = 6)
    public @Nullable String schoolCode;

    @RestQuery
    public @Nullable Integer municipalityId;

    /** Words of a school's name, or a code. */
    @RestQuery
    @Size(max = 200)
    public @Nullable String q;

    /** Only schools decided on so. */
    @RestQuery
    public @Nullable Decision decision;

    /** Only schools in the cluster of this name. */
    @RestQuery
    public @Nullable String cluster;

    /** Only decisions that a person has changed, or only those of the rule. */
    @RestQuery
    public @Nullable Boolean overruled;

    /** Only schools that the caller has marked, or only others. */
    @RestQuery
    public @Nullable Boolean watched;

    /** Only decisions of approved runs. */
    @RestQuery
    public @Nullable Boolean approved;
}
