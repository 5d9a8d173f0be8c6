package ru.antirisk.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ru.antirisk.support.Cluster;

/** What is replaced is kept, column by column (docs/adr/0003). */
class HistoryTest {
    /** Tables whose rows have no history, and why. */
    private static final Map<String, String> UNTRACED = Map.ofEntries(
            Map.entry("change_set", "is the trace"),
            Map.entry("trace_epoch", "is the trace"),
            Map.entry("import_run", "says itself who, when and what; a row is a log entry"),
            Map.entry("import_error", "belongs to a log entry and never changes"),
            Map.entry("import_change", "belongs to a log entry and never changes"),
            Map.entry("import_withdrawal", "says itself who, when and what; a row is a log entry"),
            Map.entry("identification_rule_version", "never changes, and says who and when"),
            Map.entry("identification_decision", "what a person changes stands in identification_overruling"),
            Map.entry("index_source", "only grows, by traced imports"),
            Map.entry("idempotency_key", "forgotten within days"),
            Map.entry("refresh_token", "forgotten within days"),
            Map.entry("sign_in_bucket", "forgotten within hours"),
            Map.entry("known_place", "forgotten within months"),
            Map.entry("former_secret", "forgotten within days"),
            Map.entry("scheduled_tasks", "work to do, no data"),
            Map.entry("job_progress", "says itself who, when and how it ended"),
            Map.entry("stored_file", "never changes, and says who and when"),
            Map.entry("file_owner", "never changes, and goes with its owner"),
            Map.entry("review_entry", "is history: an entry is never changed, undoing is a new one"),
            Map.entry("work_mark", "says itself who and when"),
            Map.entry("work_watch", "a mark of one's own, which says itself since when"),
            Map.entry("notice", "is read or not, and tells when"),
            Map.entry("outbox", "work to do, no data"));

    /** Columns that are no history. */
    private static final Set<String> SECRET = Set.of("account.password_hash");

    private static final String TABLES = "select relname from pg_class c where relkind in ('r', 'p')"
            + " and relnamespace = 'public'::regnamespace and relname !~ '_history$' and relname !~ '^databasechangelog'";
    private static final String TRACED =
            "exists (select from pg_trigger where tgrelid = c.oid and tgname = 'trace_update')";

    private static Cluster cluster;

    @BeforeAll
    static void start() throws Exception {
        cluster = Cluster.migrated();
    }

    @AfterAll
    static void stop() throws Exception {
        cluster.close();
    }

    @Test
    void everyTableIsTracedOrSaysWhyNot() throws SQLException {
        assertThat(cluster.texts(TABLES + " and not " + TRACED)).containsExactlyInAnyOrderElementsOf(UNTRACED.keySet());
    }

    @Test
    void aHistoryHasTheColumnsOfItsTable() throws SQLException {
        String columns = "select '%s.' || attname from pg_attribute where attrelid = '%s'::regclass"
                + " and attnum > 0 and not attisdropped";
        List<String> traced = cluster.texts(TABLES + " and " + TRACED);
        assertThat(traced).contains("school", "context_index");
        for (String table : traced) {
            List<String> kept = cluster.texts(columns.formatted(table, table));
            kept.removeAll(SECRET);
            kept.addAll(List.of(table + ".replaced_tx", table + ".operation", table + ".ordinal"));
            // a history also keeps the columns that its table has lost
            assertThat(cluster.texts(columns.formatted(table, table + "_history")))
                    .containsAll(kept);
        }
    }

    @Test
    void tracedTablesAreIndexedByTransactionAndHistoriesByKeyToo() throws SQLException {
        String without = TABLES + " and " + TRACED + " and not exists (select from pg_index i join pg_attribute a"
                + " on a.attrelid = i.indrelid and a.attnum = i.indkey[0] where i.indrelid = (c.relname || '%s')::regclass"
                + " and a.attname = %s)";
        assertThat(cluster.texts(without.formatted("", "'tx'"))).isEmpty();
        assertThat(cluster.texts(without.formatted("_history", "'replaced_tx'")))
                .isEmpty();
        assertThat(cluster.texts(without.formatted("_history", "(key_columns(c.oid))[1]")))
                .isEmpty();
    }

    /** PostgreSQL adds a column at the end: of a history, behind the columns that it has of its own. */
    @Test
    void aNewColumnIsKept() throws SQLException {
        cluster.execute(
                "create table pupil (id integer primary key, name text, tx bigint not null default current_tx())");
        cluster.execute("select trace_table('pupil')");
        cluster.execute("insert into pupil values (1, 'до')");
        cluster.execute("alter table pupil add column form text collate russian");
        cluster.execute("update pupil set name = 'пока история о столбце не знает'");
        cluster.execute("select trace_column('pupil', 'form')");
        cluster.execute("update pupil set form = '9 «А»'");
        cluster.execute("alter table pupil_history add column height numeric(4, 1)");
        cluster.execute("alter table pupil add column height numeric(4, 1) not null default 150.5");
        cluster.execute("update pupil set form = '9 «Б»'");
        cluster.execute("alter table pupil drop column form");
        cluster.execute("delete from pupil");

        assertThat(cluster.texts(
                        "select concat_ws(', ', name, form, height, operation) from pupil_history order by ordinal"))
                .containsExactly(
                        "до, U",
                        "пока история о столбце не знает, U",
                        "пока история о столбце не знает, 9 «А», 150.5, U",
                        "пока история о столбце не знает, 150.5, D");
        assertThat(cluster.text("select collation_name from information_schema.columns"
                        + " where table_name = 'pupil_history' and column_name = 'form'"))
                .isEqualTo("russian");

        cluster.execute("select untrace_table('pupil')");
        cluster.execute("drop table pupil");
    }

    @Test
    void aSecretIsNoHistory() throws SQLException {
        cluster.execute("insert into account (kind, username, password_hash, display_name, role)"
                + " values ('USER', 'somebody', 'hash-one', 'Некто', 'ADMIN')");
        cluster.execute("update account set password_hash = 'hash-two', display_name = 'Некто другой'");

        assertThat(cluster.texts("select to_jsonb(h)::text from account_history h"))
                .singleElement()
                .asString()
                .contains("Некто")
                .doesNotContain("hash");
    }
}
