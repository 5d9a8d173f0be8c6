package ru.antirisk.bulkimport;

import java.util.Map;
import ru.antirisk.platform.security.Scope;

/** An accepted import as the job finds it. */
record ImportRun(
        int id,
        ImportKind kind,
        ImportMode mode,
        boolean dryRun,
        Scope scope,
        byte[] sha256,
        long fileSize,
        Map<String, String> parameters,
        FileFormat format) {}
