package ru.antirisk.platform.merge;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;

/**
 * Takes back what a merge wrote, on the caller's connection: rows that it replaced get the values that they had before
 * it, rows that it created go. What somebody wrote since, and what something refers to that the merge did not write,
 * stays (docs/adr/0035).
 */
public final class Withdrawal {
    private final Connection connection;
    private final Written written;
    private final String keys;

    public Withdrawal(Connection connection, Written written) throws SQLException {
        this.connection = connection;
        this.written = written;
        this.keys = text(Sql.of(
                "select string_agg(quote_ident(name), ', ') from unnest(key_columns(?::regclass)) name",
                written.counted()));
    }

    /**
     * What a merge wrote.
     *
     * @param tables those that it wrote, what refers to another before that
     * @param counted the one of them whose rows count
     * @param tx the merge's transaction
     * @param xmin the oldest that was open when it began
     * @param withdrawn transactions that took something of it back, this one too
     */
    public record Written(List<String> tables, String counted, long tx, long xmin, List<Long> withdrawn) {}

    /** Rows that go, that get their former values, and that stay as the merge or somebody later left them. */
    public record Counts(long removed, long restored, long kept) {}

    /**
     * A row that stays.
     *
     * @param object as people know it: a school's code and name, a cycle and a school
     * @param reason in Russian
     */
    public record Kept(String object, String reason) {}

    /** What would be done as things stand. */
    public Counts counts() throws SQLException {
        String sql = "select count(*) filter (where holder is null), count(*) filter (where changed),"
                + " count(*) filter (where holder is not null) from ("
                + rows("b.replaced as changed")
                + ") w";
        try (PreparedStatement counts = Database.prepare(connection, Sql.of(sql));
                ResultSet row = counts.executeQuery()) {
            row.next();
            long restored = row.getLong(2);
            return new Counts(row.getLong(1) - restored, restored, row.getLong(3) + changedSince());
        }
    }

    /** @param object how a row x is called, in SQL */
    public List<Kept> kept(String object, int most) throws SQLException {
        String sql = "select object, holder from ("
                + rows(object + " as object")
                + ") w where holder is not null union all select " + object + ", null" + fromChangedSince() + " limit "
                + most;
        List<Kept> kept = new ArrayList<>();
        try (PreparedStatement rows = Database.prepare(connection, Sql.of(sql));
                ResultSet row = rows.executeQuery()) {
            while (row.next()) {
                String holder = row.getString(2);
                kept.add(new Kept(
                        row.getString(1), holder == null ? "изменено после загрузки" : "от записи зависят: " + holder));
            }
        }
        return kept;
    }

    /** Takes it back, and tells what was done. The caller holds its parents (hold_parents). */
    public Counts run() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('antirisk.withdraws', '" + written.tx() + "', true)");
        }
        long removed = 0;
        long restored = 0;
        for (String table : written.tables()) {
            long back = number("select restore_rows('" + table + "', " + written.tx() + ")");
            long gone = number("select remove_rows('" + table + "', 'x.tx = " + written.tx() + "', " + written.tx()
                    + ", " + spared() + ")");
            if (table.equals(written.counted())) {
                restored = back;
                removed = gone;
            }
        }
        long kept = number("select count(*) from " + written.counted() + " where tx = " + written.tx());
        return new Counts(removed, restored, kept + changedSince());
    }

    /**
     * The merge's rows as it left them, with what holds those that it created; {@code b.replaced} is true of the others.
     */
    private String rows(String column) throws SQLException {
        return "select " + column + ", case when b.replaced is null then " + holder() + " end as holder from "
                + written.counted() + " x left join (select distinct "
                + keys + ", true as replaced from " + written.counted() + "_history where replaced_tx = " + written.tx()
                + " and tx <> " + written.tx() + ") b using (" + keys + ") where x.tx = " + written.tx();
    }

    private long changedSince() throws SQLException {
        return number("select count(*)" + fromChangedSince());
    }

    /** Rows that the merge wrote and somebody has written again, but not in taking the merge back. */
    private String fromChangedSince() {
        String withdrawn = Stream.concat(Stream.of(written.tx()), written.withdrawn().stream())
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return " from " + written.counted() + " x join (select distinct " + keys + " from " + written.counted()
                + "_history where tx = " + written.tx() + " and replaced_tx >= " + written.xmin()
                + " and replaced_tx not in (" + withdrawn + ")) later using (" + keys + ") where x.tx <> "
                + written.tx();
    }

    private String holder() throws SQLException {
        return text(Sql.of("select holder_of(?::regclass, ?, ?)", written.counted(), written.tx(), tables()));
    }

    private String[] tables() {
        return written.tables().toArray(String[]::new);
    }

    private String spared() {
        return "'{" + String.join(",", written.tables()) + "}'";
    }

    private String text(Sql sql) throws SQLException {
        try (PreparedStatement statement = Database.prepare(connection, sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
