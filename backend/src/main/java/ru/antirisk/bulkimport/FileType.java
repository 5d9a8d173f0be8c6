package ru.antirisk.bulkimport;

/** Type of a file, told by its content. */
public enum FileType {
    CSV,
    XLSX,
    NDJSON
}
