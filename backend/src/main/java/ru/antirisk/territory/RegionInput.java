package ru.antirisk.territory;

import ru.antirisk.platform.table.Described;

/** What is set for a region. */
@Described(RegionColumns.class)
public record RegionInput(String code, String name) {}
