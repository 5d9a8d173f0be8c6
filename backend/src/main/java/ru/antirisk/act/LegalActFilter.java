package ru.antirisk.act;

import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.list.PageQuery;

/** Filters of the list of legal acts. */
public class LegalActFilter extends PageQuery {
    /** Only acts of this kind. */
    @RestQuery
    public @Nullable LegalActKind kind;

    /** Only acts that are in force, or only those that no longer are. */
    @RestQuery
    public @Nullable LegalActState state;

    /** Only acts of this municipality, and those that concern one of its schools. */
    @RestQuery
    public @Nullable Integer municipalityId;

    /** Only acts that concern this school alone. */
    @RestQuery
    public @Nullable Integer schoolId;

    /** Only acts that concern the school of this code alone. */
    @RestQuery
    @Size(max = 6)
    public @Nullable String schoolCode;

    /** Only acts that a decision on this school may rest on: its own, its municipality's and its region's. */
    @RestQuery
    public @Nullable Integer citableFor;

    /** Part of the number or of what it is about. */
    @RestQuery
    @Size(max = 200)
    public @Nullable String q;
}
