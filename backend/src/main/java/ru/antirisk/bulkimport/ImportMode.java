package ru.antirisk.bulkimport;

/** ATOMIC: one bad row and nothing changes. PARTIAL: good rows go in, bad ones are listed. */
public enum ImportMode {
    ATOMIC,
    PARTIAL
}
