package ru.antirisk.assessment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.list.PageQuery;

/** Filters of the list of results; none is over a number, which would tell those that are hidden. */
public class AssessmentResultFilter extends PageQuery {
    @RestQuery
    public @Nullable Integer schoolId;

    @RestQuery
    @Size(max = 6)
    public @Nullable String schoolCode;

    @RestQuery
    public @Nullable Integer municipalityId;

    /** 2019/2020 or 2019-2020. */
    @RestQuery
    public @Nullable String academicYear;

    /** Code of the list of procedures. */
    @RestQuery
    @Size(max = 40)
    public @Nullable String procedure;

    /** Code of the list of subjects. */
    @RestQuery
    @Size(max = 40)
    public @Nullable String subject;

    /** Only this grade, 1 to 11. */
    @RestQuery
    @Min(1)
    @Max(11)
    public @Nullable Integer grade;

    /** Words of a school's name, or a code. */
    @RestQuery
    @Size(max = 200)
    public @Nullable String q;
}
