package ru.antirisk.bulkimport;

/** What a file holds. */
public enum ImportKind {
    MUNICIPALITIES,
    SCHOOLS,
    CONTEXT_INDICES,
    MEMBERSHIPS
}
