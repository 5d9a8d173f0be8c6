package ru.antirisk.platform.table;

/** Type of a file, told by its content. */
public enum FileType {
    CSV,
    XLSX,
    NDJSON
}
