package ru.antirisk.work;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Role;
import ru.antirisk.platform.list.PageQuery;

/** Filters of the list of work. */
public class WorkFilter extends PageQuery {
    /** Only items of this kind: one of {@code /work-summary}. */
    @RestQuery
    public @Nullable String kind;

    @RestQuery
    public @Nullable Integer municipalityId;

    @RestQuery
    public @Nullable Integer schoolId;

    /** Only what waits at schools that the caller has marked, or only other things. */
    @RestQuery
    public @Nullable Boolean watched;

    /** Whose turn it is. */
    @RestQuery
    public @Nullable Role turn;

    /** true: only what is past its date; false: only what is not. */
    @RestQuery
    public @Nullable Boolean late;

    /** True for what somebody ended by her word; without it, what still waits. */
    @RestQuery
    public @Nullable Boolean done;
}
