package ru.antirisk.platform.file;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody sent, safely kept.
 *
 * @param sha256 of its bytes as they came, 32 bytes
 * @param size in bytes
 * @param charset that the sender named
 */
public record StoredFile(
        int id,
        byte[] sha256,
        long size,
        @Nullable String fileName,
        @Nullable String charset,
        Instant createdAt) {}
