package ru.antirisk.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.antirisk.support.Cluster;
import ru.antirisk.support.EarlierDatabase;

/** A database that an earlier build filled loses nothing on its way to this one. */
class UpgradeTest {
    /** Columns, and tables by their name alone, that are gone or converted for good, and why. */
    private static final Map<String, String> GONE = Map.of(
            "account_history.password_hash", "hashes of passwords are no history",
            "subject", "subjects are terms of a catalogue");

    /** Columns that moved: the expression that gives what they held, in a query of their table. */
    private static final Map<String, String> MOVED = Map.ofEntries(
            Map.entry("idempotency_key.account_id", "substr(caller, length('account ') + 1)::integer"),
            Map.entry("import_run.status", ofItsJob("status")),
            Map.entry("import_run.rows_done", ofItsJob("done")),
            Map.entry("import_run.bytes_done", ofItsJob("coalesce(round(j.share * file_size)::bigint, 0)")),
            Map.entry("import_run.attempts", ofItsJob("attempts")),
            Map.entry("import_run.failure", ofItsJob("failure")),
            Map.entry("import_run.started_at", ofItsJob("started_at")),
            Map.entry("import_run.finished_at", ofItsJob("finished_at")),
            Map.entry("assessment_result.procedure", "(procedure - 100)::smallint"),
            Map.entry("assessment_result_history.procedure", "(procedure - 100)::smallint"),
            Map.entry("identification_run.approved_at", ofItsApproval("at")),
            Map.entry("identification_run.approved_by", ofItsApproval("account_id")),
            Map.entry("identification_run.approval_comment", ofItsApproval("reason")));

    private static String ofItsJob(String value) {
        return "(select " + value + " from job_progress j where j.kind = 'import' and j.subject = import_run.id)";
    }

    private static String ofItsApproval(String value) {
        return "(select " + value + " from review_entry e where e.id = identification_run.entry_id"
                + " and identification_run.state = 'APPROVED')";
    }

    private Cluster cluster;

    @BeforeEach
    void start() throws Exception {
        cluster = Cluster.empty();
    }

    @AfterEach
    void stop() throws Exception {
        cluster.close();
    }

    @ParameterizedTest
    @ValueSource(strings = "202611221050")
    void keepsEveryRowByValue(String earlier) throws Exception {
        EarlierDatabase.restore(cluster, earlier);
        String hash = cluster.text("select password_hash from account_history where password_hash <> '' limit 1");
        assertThat(isInTheFile("account_history", hash)).isTrue();
        Map<String, List<String>> columns = columns();
        Map<String, List<String>> before = new TreeMap<>();
        for (String table : columns.keySet()) {
            before.put(table, cluster.texts(rows(table, columns.get(table), Map.of())));
        }
        assertThat(before.get("school_history")).isNotEmpty();

        cluster.migrate();

        assertNothingIsGone(columns);
        for (String table : columns.keySet()) {
            List<String> lost = new ArrayList<>(before.get(table));
            cluster.texts(rows(table, columns.get(table), MOVED)).forEach(lost::remove);
            assertThat(lost).as(table).isEmpty();
        }
        assertEverythingIsReadable();
        assertThat(isInTheFile("account_history", hash)).isFalse();
    }

    /** Rows that this build writes come after those of the old one, although the cluster has just begun to count. */
    @ParameterizedTest
    @ValueSource(strings = "202611221050")
    void goesOnWithTheTrace(String earlier) throws Exception {
        EarlierDatabase.restore(cluster, earlier);
        cluster.execute("insert into change_set (tx, account_id) values (4000000, 1)");

        cluster.migrate();

        assertThat(cluster.number("select min(oldest_open_tx() - tx) from change_set"))
                .isPositive();
        assertThat(cluster.number("select count(*) from trace_epoch")).isEqualTo(2);
    }

    /** Whether the bytes of a text stand anywhere in the file of a table, dead rows and dropped columns too. */
    private boolean isInTheFile(String table, String text) throws SQLException {
        cluster.execute("checkpoint");
        return cluster.number("select position(convert_to('" + text + "', 'UTF8') in"
                        + " pg_read_binary_file(pg_relation_filepath('" + table + "')))")
                > 0;
    }

    private void assertNothingIsGone(Map<String, List<String>> before) throws SQLException {
        Map<String, List<String>> after = columns();
        before.forEach((table, columns) -> {
            assertThat(after)
                    .as("tables: what is gone on purpose is said in GONE")
                    .containsKey(table);
            assertThat(columns.stream()
                            .filter(column -> !MOVED.containsKey(table + "." + column))
                            .filter(column -> !after.get(table).contains(column)))
                    .as("columns of " + table + ": what is gone is said in GONE or MOVED")
                    .isEmpty();
        });
    }

    private void assertEverythingIsReadable() throws SQLException {
        for (String view : cluster.texts("select viewname from pg_views where schemaname = 'public'")) {
            long rows = cluster.number("select count(*) from " + view);
            assertThat(rows).as(view).isLessThanOrEqualTo(view.endsWith("_integrity_faults") ? 0 : Long.MAX_VALUE);
        }
        for (String table : cluster.texts("select tgrelid::regclass from pg_trigger where tgname = 'trace_update'")) {
            assertThat(cluster.texts("select to_jsonb(r) from as_of(null::" + table + ", now()) r"))
                    .as(table)
                    .containsExactlyInAnyOrderElementsOf(cluster.texts("select to_jsonb(r) from " + table + " r"));
            assertThat(cluster.texts("select to_jsonb(r) from as_of(null::" + table + ", '2000-01-01') r"))
                    .as(table)
                    .isEmpty();
        }
    }

    /** Columns of each table that are compared; what the database makes of others may be made anew. */
    private Map<String, List<String>> columns() throws SQLException {
        return cluster
                .texts("select table_name || '.' || column_name from information_schema.columns"
                        + " join information_schema.tables using (table_schema, table_name)"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE' and is_generated = 'NEVER'"
                        + " and table_name !~ '^databasechangelog'")
                .stream()
                .filter(column -> !GONE.containsKey(column))
                .map(column -> column.split("\\.", 2))
                .filter(column -> !GONE.containsKey(column[0]))
                .collect(Collectors.groupingBy(
                        column -> column[0],
                        TreeMap::new,
                        Collectors.mapping(column -> column[1], Collectors.toList())));
    }

    /** A query for all rows of a table as JSON under their old names. */
    private static String rows(String table, List<String> columns, Map<String, String> moved) {
        return columns.stream()
                .map(name -> moved.getOrDefault(table + "." + name, '"' + name + '"') + " as \"" + name + '"')
                .collect(Collectors.joining(", ", "select to_jsonb(r)::text from (select ", " from " + table + ") r"));
    }
}
