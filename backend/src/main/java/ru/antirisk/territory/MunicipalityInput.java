package ru.antirisk.territory;

import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.table.Described;

/**
 * What is set for a municipality.
 *
 * @param timeZone where it is not the region's own: {@code Asia/Srednekolymsk}
 */
@Described(MunicipalityColumns.class)
public record MunicipalityInput(
        String oktmo,
        String name,
        Integer regionId,
        @Nullable String timeZone) {}
