package ru.antirisk.territory;

import ru.antirisk.platform.http.Identified;
import ru.antirisk.platform.http.Versioned;

/** A region of the federation. */
public record RegionView(int id, String code, String name, int version) implements Versioned, Identified {}
