package ru.antirisk.work;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.list.PageQuery;

/** Filters of the caller's notices. */
public class NoticeFilter extends PageQuery {
    /** true: only notices that are unread; false: only read ones. */
    @RestQuery
    public @Nullable Boolean unread;

    /** Only notices of this kind. */
    @RestQuery
    public @Nullable String kind;
}
