package ru.antirisk.bulkimport;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Scope;
import ru.antirisk.bulkimport.ImportRuns.Snapshot;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;

/**
 * Begins a transaction that writes what a file brought, or takes it back: who writes, that what rows refer to stays, and
 * that works of one kind within one region go one after the other; one without a region waits for those of all regions.
 */
final class ImportTurn {
    private ImportTurn() {}

    static Snapshot begin(Connection connection, AcceptedImport run) throws SQLException {
        return begin(connection, run, run.scope().accountId(), run.id(), List.of());
    }

    /** @param removesFrom tables whose rows may go */
    static Snapshot beginWithdrawal(Connection connection, AcceptedImport run, int accountId, List<String> removesFrom)
            throws SQLException {
        return begin(connection, run, accountId, null, removesFrom);
    }

    private static Snapshot begin(
            Connection connection,
            AcceptedImport run,
            int accountId,
            @Nullable Integer importId,
            List<String> removesFrom)
            throws SQLException {
        Scope scope = run.scope();
        Sql parents = Sql.of("select hold_parents(?)", (Object) removesFrom.toArray(String[]::new));
        Sql sql = Sql.of(
                """
                select set_config('antirisk.account_id', ?, true), set_config('antirisk.import_id', ?, true),
                    case when ? then null
                        when region = 0 then pg_advisory_xact_lock(kind, 0)
                        else pg_advisory_xact_lock_shared(kind, 0) end,
                    case when ? or region = 0 then null else pg_advisory_xact_lock(kind, region) end
                from (
                    select hashtext('import ' || ?) as kind, coalesce(
                        ?,
                        (select m.region_id from access_municipalities m where m.id = ?),
                        (select m.region_id from access_schools s join access_municipalities m
                            on m.id = s.municipality_id where s.id = ?),
                        0) as region) lock""",
                Integer.toString(accountId),
                importId == null ? "" : importId.toString(),
                run.dryRun(),
                run.dryRun(),
                run.kind(),
                scope.regionId(),
                scope.municipalityId(),
                scope.schoolId());
        for (Sql each : List.of(parents, sql)) {
            try (PreparedStatement statement = Database.prepare(connection, each)) {
                statement.execute();
            }
        }
        // a statement of its own: its snapshot is younger than the lock
        try (PreparedStatement statement = connection.prepareStatement("select current_tx(), oldest_open_tx()");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Snapshot(row.getLong(1), row.getLong(2));
        }
    }
}
