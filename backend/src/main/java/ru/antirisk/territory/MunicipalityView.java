package ru.antirisk.territory;

import ru.antirisk.platform.http.Identified;
import ru.antirisk.platform.http.Versioned;
import ru.antirisk.platform.table.Described;

/** A municipality.
 *
 * @param schools how many open schools it has in the caller's scope
 */
@Described(MunicipalityColumns.class)
public record MunicipalityView(
        int id, String oktmo, String name, int regionId, String regionName, int schools, int version)
        implements Versioned, Identified {}
