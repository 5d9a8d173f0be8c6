package ru.antirisk.territory;

import ru.antirisk.platform.http.Identified;
import ru.antirisk.platform.http.Versioned;

/** A municipality.
 *
 * @param schools how many open schools it has in the caller's scope
 */
public record MunicipalityView(
        int id, String oktmo, String name, int regionId, String regionName, int schools, int version)
        implements Versioned, Identified {}
