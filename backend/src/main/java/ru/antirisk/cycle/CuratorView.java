package ru.antirisk.cycle;

/** A person who can be assigned to schools. */
public record CuratorView(int id, String displayName, int schools) {}
