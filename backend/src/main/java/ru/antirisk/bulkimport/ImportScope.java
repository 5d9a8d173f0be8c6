package ru.antirisk.bulkimport;

import java.sql.Connection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Scope;

/**
 * For whom a file is read, and what holds for all of its rows.
 *
 * @param connection the merge's own: what it sees is what the merge will find
 * @param dryRun nothing may be written, on another connection neither
 * @param parameters those of the kind, as far as they were given
 */
public record ImportScope(Connection connection, Scope scope, boolean dryRun, Map<String, String> parameters) {
    public @Nullable String parameter(String name) {
        return parameters.get(name);
    }
}
