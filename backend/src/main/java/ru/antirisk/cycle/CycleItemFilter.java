package ru.antirisk.cycle;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.list.PageQuery;

/** Filters of the lists of what belongs to a cycle or a school. */
public class CycleItemFilter extends PageQuery {
    @RestQuery
    public @Nullable Integer cycleId;

    @RestQuery
    public @Nullable Integer schoolId;
}
