package ru.antirisk.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.antirisk.support.Cluster;

/** As of an instant: what transactions wrote that began by then, whenever they committed. */
class AsOfTest {
    private static Cluster cluster;

    @BeforeAll
    static void start() throws Exception {
        cluster = Cluster.migrated();
        cluster.execute("create table thing (id integer, part integer, name text, secret text,"
                + " tx bigint not null default current_tx(), primary key (id, part))");
        cluster.execute("select trace_table('thing'), untrace_column('thing', 'secret')");
    }

    @AfterAll
    static void stop() throws Exception {
        cluster.close();
    }

    @BeforeEach
    void one() throws SQLException {
        cluster.execute("truncate thing, thing_history");
        cluster.execute("insert into thing values (1, 1, 'первое', 'тайна')");
    }

    private static String now() throws SQLException {
        return String.valueOf(cluster.text("select clock_timestamp()"));
    }

    private static List<String> asOf(String instant) throws SQLException {
        return cluster.texts(
                "select id || '.' || part || ' ' || name from as_of(null::thing, '" + instant + "') order by id, part");
    }

    @Test
    void showsWhatWasThere() throws SQLException {
        String first = now();
        cluster.execute("update thing set name = 'второе'; insert into thing values (2, 1, 'новое')");
        String second = now();
        cluster.execute("delete from thing where id = 1");
        String third = now();
        cluster.execute("insert into thing values (1, 1, 'снова')");

        assertThat(asOf("2000-01-01")).isEmpty();
        assertThat(asOf(first)).containsExactly("1.1 первое");
        assertThat(asOf(second)).containsExactly("1.1 второе", "2.1 новое");
        assertThat(asOf(third)).containsExactly("2.1 новое");
        assertThat(asOf(now())).containsExactly("1.1 снова", "2.1 новое");
    }

    @Test
    void countsWhatHadBegunAndCommittedLater() throws SQLException {
        try (Connection slow = begin()) {
            Cluster.execute(slow, "update thing set name = 'долгое'");
            String between = now();
            assertThat(asOf(between)).containsExactly("1.1 первое");
            slow.commit();

            assertThat(asOf(between)).containsExactly("1.1 долгое");
        }
    }

    /** The later version belongs to the transaction that began before: it waited for the row. */
    @Test
    void ordersVersionsByTheirLivesNotByTheirBeginnings() throws SQLException {
        String before = now();
        try (Connection slow = begin()) {
            String between = now();
            cluster.execute("update thing set name = 'быстрое'");
            String after = now();
            Cluster.execute(slow, "update thing set name = name || ' и долгое'");
            slow.commit();

            assertThat(asOf(before)).containsExactly("1.1 первое");
            assertThat(asOf(between)).containsExactly("1.1 быстрое и долгое");
            assertThat(asOf(after)).containsExactly("1.1 быстрое и долгое");
            cluster.execute("update thing set name = 'последнее'");
            assertThat(asOf(between)).containsExactly("1.1 быстрое и долгое");
            assertThat(asOf(after)).containsExactly("1.1 быстрое и долгое");
        }
    }

    @Test
    void knowsThatAnEarlierTransactionDeletedLater() throws SQLException {
        try (Connection slow = begin()) {
            String between = now();
            cluster.execute("update thing set name = 'быстрое'");
            Cluster.execute(slow, "delete from thing");
            slow.commit();
            cluster.execute("insert into thing values (1, 1, 'снова')");

            assertThat(asOf(between)).isEmpty();
        }
    }

    @Test
    void reachesOneObjectByItsKey() throws SQLException {
        cluster.execute("insert into thing select g, p, 'x' from generate_series(2, 100) g, generate_series(1, 2) p");
        cluster.execute("update thing set name = 'y'");

        assertThat(cluster.texts("select part || name from as_of(null::thing, now(), '{\"id\": 7}') order by part"))
                .containsExactly("1y", "2y");
        assertThat(cluster.texts("select name from as_of(null::thing, now(), '{\"id\": 7, \"part\": 2}')"))
                .containsExactly("y");
        assertThatThrownBy(() -> cluster.texts("select name from as_of(null::thing, now(), '{\"name\": \"y\"}')"))
                .hasMessageContaining("not of the key");
    }

    @Test
    void whatIsNoHistoryIsUnknown() throws SQLException {
        String before = now();
        cluster.execute("update thing set name = 'второе'");

        assertThat(cluster.texts("select secret from as_of(null::thing, '" + before + "')"))
                .containsOnlyNulls();
    }

    /** A transaction whose time is that of this call. */
    private static Connection begin() throws SQLException {
        Connection connection = cluster.connect();
        connection.setAutoCommit(false);
        Cluster.execute(connection, "select now()");
        return connection;
    }
}
