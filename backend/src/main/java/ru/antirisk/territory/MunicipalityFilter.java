package ru.antirisk.territory;

import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.list.PageQuery;

/** Filters of the list of municipalities. */
public class MunicipalityFilter extends PageQuery {
    /** Part of a name, or an ОКТМО. */
    @RestQuery
    @Size(max = 200)
    public @Nullable String q;

    @RestQuery
    public @Nullable Integer regionId;
}
