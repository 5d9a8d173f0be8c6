package ru.antirisk.work;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.list.PageQuery;

/** Filters of the caller's notices. */
public class NoticeFilter extends PageQuery {
    @RestQuery
    public @Nullable Boolean unread;

    @RestQuery
    public @Nullable String kind;
}
