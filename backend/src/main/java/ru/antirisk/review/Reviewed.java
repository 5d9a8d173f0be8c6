package ru.antirisk.review;

import ru.antirisk.platform.http.Versioned;

/** An object under review, as its reader sees it. */
public interface Reviewed<S extends Enum<S>> extends Versioned {
    int id();

    S state();
}
