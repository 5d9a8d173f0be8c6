package ru.antirisk.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import ru.antirisk.support.Cluster;

/** A database that was dumped and restored into a cluster of its own goes on without mistaking who wrote what. */
class RestoreTest {
    private static final String TABLES = "select relname from pg_class where relkind = 'r'"
            + " and relnamespace = 'public'::regnamespace and relname !~ '^databasechangelog'";

    @Test
    void newWritesAreTheirAuthorsAndThePastStays() throws Exception {
        try (Cluster old = Cluster.migrated();
                Cluster fresh = Cluster.empty()) {
            old.execute("do $$ begin for i in 1..5000 loop perform pg_current_xact_id(); commit; end loop; end $$");
            writeAs(old, 1, "insert into region (code, name) values ('66', 'Прежнее имя')");
            String instant = String.valueOf(old.text("select clock_timestamp()"));
            writeAs(old, 1, "update region set name = 'Имя до переноса'");
            long noted = old.number("select current_tx()"); // of a transaction that writes nothing
            fresh.migrate();
            copy(old, fresh);
            long highest = fresh.number("select max(tx) from change_set");
            assertThat(fresh.number("select current_tx()")).isLessThan(highest);

            fresh.migrate();
            fresh.migrate();
            writeAs(fresh, 2, "update region set name = 'Имя после переноса'");

            assertThat(fresh.texts(
                            "select number || ' ' || (since_tx > " + noted + ") from trace_epoch order by number"))
                    .containsExactly("0 false", "1 true");
            assertThat(fresh.number("select tx from region")).isGreaterThan(highest);
            assertThat(fresh.number("select oldest_open_tx()")).isGreaterThan(fresh.number("select tx from region"));
            assertThat(fresh.texts("select name || ' ' || account_id from (select name, tx, 1 as place from region"
                            + " union all select name, tx, 0 from region_history) r join change_set using (tx)"
                            + " order by tx"))
                    .containsExactly("Прежнее имя 1", "Имя до переноса 1", "Имя после переноса 2");
            assertThat(fresh.texts("select name from as_of(null::region, '" + instant + "')"))
                    .containsExactly("Прежнее имя");
            assertThat(fresh.texts("select name from as_of(null::region, now() - interval '1 hour')"))
                    .isEmpty();
        }
    }

    /** The cluster's counter may be ahead, so that no stored number tells it; what was noted may still be. */
    @Test
    void anotherPlaceIsAnotherEpoch() throws Exception {
        try (Cluster cluster = Cluster.migrated()) {
            writeAs(cluster, 1, "insert into region (code, name) values ('66', 'Свердловская область')");
            cluster.migrate();
            assertThat(cluster.number("select count(*) from trace_epoch")).isEqualTo(1);

            cluster.execute("update trace_epoch set place = 'elsewhere'");
            cluster.migrate();

            assertThat(cluster.number("select max(number) from trace_epoch")).isEqualTo(1);
            assertThat(cluster.number("select current_tx()"))
                    .isGreaterThan(cluster.number("select max(since_tx) - 1 from trace_epoch"));
        }
    }

    private static void writeAs(Cluster cluster, int account, String sql) throws SQLException {
        cluster.execute("begin; set local antirisk.account_id = '" + account + "'; " + sql + "; commit");
    }

    /** As dump and restore do: rows as they are, no trigger, sequences where they stood. */
    private static void copy(Cluster from, Cluster to) throws SQLException, IOException {
        to.execute("set session_replication_role = replica");
        to.execute("truncate " + String.join(", ", to.texts(TABLES)));
        for (String table : from.texts(TABLES)) {
            String columns = table + " (" + String.join(", ", columns(from, table)) + ")";
            ByteArrayOutputStream rows = new ByteArrayOutputStream();
            from.connection().unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + columns + " to stdout", rows);
            to.connection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + columns + " from stdin", new ByteArrayInputStream(rows.toByteArray()));
        }
        for (String sequence : from.texts("select quote_ident(sequencename) || ''', ' || last_value from pg_sequences"
                + " where last_value is not null")) {
            to.execute("select setval('" + sequence + ")");
        }
        to.execute("set session_replication_role = origin");
    }

    private static List<String> columns(Cluster cluster, String table) throws SQLException {
        return cluster.texts("select quote_ident(attname) from pg_attribute where attrelid = '" + table
                + "'::regclass and attnum > 0 and not attisdropped and attgenerated = ''");
    }
}
