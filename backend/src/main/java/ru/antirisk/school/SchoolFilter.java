package ru.antirisk.school;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
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

    @RestQuery
    public @Nullable Integer regionId;

    /** Only schools of one of these legal forms. */
    @RestQuery
    public List<SchoolType> type = List.of();

    /** Only schools of one of these levels. */
    @RestQuery
    public List<SchoolLevel> level = List.of();

    /** Only schools of which this curator takes care today. */
    @RestQuery
    public @Nullable Integer curatorId;

    /** Only schools that the newest approved run decided on so: IDENTIFIED, NOT_IDENTIFIED or INSUFFICIENT_DATA. */
    @RestQuery
    @Pattern(regexp = "IDENTIFIED|NOT_IDENTIFIED|INSUFFICIENT_DATA")
    public @Nullable String decision;

    /** Only schools that the newest approved run has put into the cluster of this name. */
    @RestQuery
    @Size(max = 200)
    public @Nullable String cluster;

    /** Only schools that the caller has marked, or only others. */
    @RestQuery
    public @Nullable Boolean watched;

    /** Schools that are members of the cycle. */
    @RestQuery
    public @Nullable Integer cycleId;

    /** true: only closed schools; false: only open ones. */
    @RestQuery
    public @Nullable Boolean closed;
}
