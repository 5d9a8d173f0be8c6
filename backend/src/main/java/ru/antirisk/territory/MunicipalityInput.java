package ru.antirisk.territory;

import ru.antirisk.platform.table.Described;


/** What is set for a municipality. */
@Described(MunicipalityColumns.class)
public record MunicipalityInput(
        String oktmo,
        String name,
        Integer regionId) {}
