package ru.antirisk.cycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.http.Identified;
import ru.antirisk.platform.http.Versioned;
import ru.antirisk.platform.table.Described;

/** A programme cycle.
 *
 * @param municipalityId null for a cycle of the whole region
 * @param schools how many member schools the caller may see
 */
@Described(CycleColumns.class)
public record CycleView(
        int id,
        String code,
        String name,
        String program,
        int regionId,
        @Nullable Integer municipalityId,
        @Nullable String municipalityName,
        LocalDate startsOn,
        LocalDate endsOn,
        int schools,
        int version)
        implements Versioned, Identified {}
