package ru.antirisk.platform.file;

/**
 * A file that is safely on disk.
 *
 * @param sha256 of its bytes as they came, 32 bytes: its name in the store
 * @param size in bytes
 */
public record StoredFile(byte[] sha256, long size) {}
