package ru.antirisk.platform.http;

/** A view of an object that can be changed. */
public interface Versioned {
    /** Grows by one with each change of the object itself. */
    int version();
}
