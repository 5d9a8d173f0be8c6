package ru.antirisk.bulkimport;

/** Where an import stands. */
public enum ImportStatus {
    QUEUED,
    RUNNING,
    DONE,
    FAILED
}
