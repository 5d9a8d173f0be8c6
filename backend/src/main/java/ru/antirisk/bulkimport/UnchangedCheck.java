package ru.antirisk.bulkimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.antirisk.bulkimport.ImportRuns.Snapshot;
import ru.antirisk.bulkimport.ImportRuns.Twin;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;

/**
 * Tells whether a file that was merged before would change anything now: not if nothing was written since to its table
 * nor to those that its rows are resolved against. Every written row carries its transaction, every replaced and
 * deleted one is in the history with the transaction that did it, so a few BRIN lookups tell it. What counts as
 * "since" is every transaction that the merge may not have seen: all from the oldest one open when it began, but its
 * own.
 */
@ApplicationScoped
class UnchangedCheck {
    private final Database database;

    UnchangedCheck(Database database) {
        this.database = database;
    }

    boolean nothingWrittenSince(Connection connection, Kind kind, Twin twin) throws SQLException {
        Snapshot merge = twin.snapshot();
        // TRUNCATE and a restored table leave no history, but they do not leave the merge's rows either
        String stillThere =
                twin.wrote() ? "exists (select from " + kind.table() + " where tx = " + merge.tx() + ")" : "true";
        String written = Stream.concat(Stream.of(kind.table()), kind.references().stream())
                .flatMap(table ->
                        List.of(writtenTo(table, "tx", merge), writtenTo(table + "_history", "replaced_tx", merge))
                                .stream())
                .collect(Collectors.joining(" or "));
        try (Statement statement = connection.createStatement()) {
            // an estimate of "many rows since" would make the planner read the whole table
            statement.execute("set local enable_seqscan = off");
            try (ResultSet row = statement.executeQuery("select " + stillThere + " and not (" + written + ")")) {
                row.next();
                return row.getBoolean(1);
            } finally {
                statement.execute("set local enable_seqscan = on");
            }
        }
    }

    /** Lets the BRIN indexes know the pages that a merge has filled; it would be the next vacuum's work otherwise. */
    void indexWritten(Kind kind) {
        database.exists(Sql.of("select summarize_trace(?)", kind.table()));
    }

    /** Two ranges instead of one with a hole: the merge's own rows, millions perhaps, are then not looked at. */
    private static String writtenTo(String table, String column, Snapshot merge) {
        return "exists (select from " + table + " where " + column + " > " + merge.tx() + ")"
                + " or exists (select from " + table + " where " + column + " >= " + merge.xmin() + " and " + column
                + " < " + merge.tx() + ")";
    }
}
