package ru.antirisk.bulkimport;

import java.util.Map;
import ru.antirisk.access.Scope;

/** An accepted import as the job finds it. */
record AcceptedImport(
        int id,
        String kind,
        ImportMode mode,
        boolean dryRun,
        Scope scope,
        byte[] sha256,
        long fileSize,
        Map<String, String> parameters,
        FileFormat format) {}
