package ru.antirisk.cycle;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Filters of the list of memberships. */
public class MembershipFilter extends CycleItemFilter {
    /** As it stands today where the school is. */
    @RestQuery
    public @Nullable MembershipState state;
}
