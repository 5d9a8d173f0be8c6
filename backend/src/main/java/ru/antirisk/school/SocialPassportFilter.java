package ru.antirisk.school;

import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.list.PageQuery;

/** Filters of the list of social passports. */
public class SocialPassportFilter extends PageQuery {
    /** 2020/2021 or 2020-2021; without it the academic year of today. */
    @RestQuery
    public @Nullable String academicYear;

    @RestQuery
    public @Nullable Integer municipalityId;

    /** true: schools that have filled theirs in; false: those that have not. */
    @RestQuery
    public @Nullable Boolean filled;

    /** Only schools that the caller has marked, or only others. */
    @RestQuery
    public @Nullable Boolean watched;

    /** Words of a school's name, or a code. */
    @RestQuery
    @Size(max = 200)
    public @Nullable String q;
}
