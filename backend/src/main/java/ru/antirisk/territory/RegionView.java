package ru.antirisk.territory;

import ru.antirisk.platform.http.Identified;
import ru.antirisk.platform.http.Versioned;
import ru.antirisk.platform.table.Described;

/** A region of the federation. */
@Described(RegionColumns.class)
public record RegionView(int id, String code, String name, int version) implements Versioned, Identified {}
