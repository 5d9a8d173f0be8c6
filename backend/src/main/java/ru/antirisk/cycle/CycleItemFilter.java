package ru.antirisk.cycle;

import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.list.PageQuery;

/** Filters of the lists of what belongs to a cycle or a school. */
public class CycleItemFilter extends PageQuery {
    @RestQuery
    public @Nullable Integer cycleId;

    @RestQuery
    public @Nullable Integer schoolId;

    @RestQuery
    public @Nullable Integer municipalityId;

    /** Words of a school's name, or a code. */
    @RestQuery
    @Size(max = 200)
    public @Nullable String q;

    /** Only schools that the caller has marked, or only others. */
    @RestQuery
    public @Nullable Boolean watched;
}
