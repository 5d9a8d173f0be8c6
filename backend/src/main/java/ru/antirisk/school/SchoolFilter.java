package ru.antirisk.school;

import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.list.PageQuery;

/** Filters of the list of schools. */
public class SchoolFilter extends PageQuery {
    /** Words of a present or former name, or a code: «сош 3», «3 школа», «170103». */
    @RestQuery
    @Size(max = 200)
    public @Nullable String q;

    /** Only the school of this code: six digits, a leading zero counts. */
    @RestQuery
    public @Nullable String code;

    @RestQuery
    public @Nullable Integer municipalityId;

    /** Only schools of this legal form. */
    @RestQuery
    public @Nullable SchoolType type;

    /** Only schools of this level. */
    @RestQuery
    public @Nullable SchoolLevel level;

    /** Schools that are members of the cycle. */
    @RestQuery
    public @Nullable Integer cycleId;

    /** true: only closed schools; false: only open ones. */
    @RestQuery
    public @Nullable Boolean closed;
}
