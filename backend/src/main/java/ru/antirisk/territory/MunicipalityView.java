package ru.antirisk.territory;

import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.http.Identified;
import ru.antirisk.platform.http.Versioned;
import ru.antirisk.platform.table.Described;

/** A municipality.
 *
 * @param timeZone its own, null where it has that of the region
 * @param effectiveTimeZone whose days deadlines and assignments here follow: {@code Asia/Yekaterinburg}
 * @param schools how many open schools it has in the caller's scope
 */
@Described(MunicipalityColumns.class)
public record MunicipalityView(
        int id,
        String oktmo,
        String name,
        int regionId,
        String regionName,
        @Nullable String timeZone,
        String effectiveTimeZone,
        int schools,
        int version)
        implements Versioned, Identified {}
