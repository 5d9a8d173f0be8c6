package ru.antirisk.cycle;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.list.PageQuery;

/** Filters of the list of cycles. */
public class CycleFilter extends PageQuery {
    /** Part of the name or of the code. */
    @RestQuery
    public @Nullable String q;
}
