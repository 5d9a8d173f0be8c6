package ru.antirisk.account;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Role;
import ru.antirisk.platform.list.PageQuery;

/** Filters of the list of users and of service accounts. */
public class UserFilter extends PageQuery {
    /** Part of a name. */
    @RestQuery
    public @Nullable String q;

    @RestQuery
    public @Nullable Role role;

    @RestQuery
    public @Nullable Boolean enabled;

    /** Only accounts of this municipality, and those of its schools. */
    @RestQuery
    public @Nullable Integer municipalityId;
}
