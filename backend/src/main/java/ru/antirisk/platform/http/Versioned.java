package ru.antirisk.platform.http;

/** A view of an object that can be changed; its version is the ETag. */
public interface Versioned {
    int version();
}
