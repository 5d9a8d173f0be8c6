package ru.antirisk.identification;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.list.PageQuery;

/** Filters of the list of context indices. */
public class ContextIndexFilter extends PageQuery {
    @RestQuery
    public @Nullable Integer schoolId;

    @RestQuery
    public @Nullable Integer year;

    /** Only this index. */
    @RestQuery
    public @Nullable IndexType type;
}
