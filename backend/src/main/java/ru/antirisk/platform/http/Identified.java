package ru.antirisk.platform.http;

/** A view of an object that has an address of its own below the list it was created in. */
public interface Identified {
    int id();
}
