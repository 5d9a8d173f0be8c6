package ru.antirisk.cycle;

/**
 * A person who can be assigned to schools.
 *
 * @param displayName the name that people see
 * @param schools how many of the caller's schools the curator has today
 */
public record CuratorView(int id, String displayName, int schools) {}
