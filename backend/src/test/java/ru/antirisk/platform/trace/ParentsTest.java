package ru.antirisk.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.antirisk.support.Cluster;

/** A row that large tables refer to goes by one way, and only where nothing refers to it (docs/adr/0002). */
class ParentsTest {
    private static final String REFER =
            "insert into context_index (school_id, year, type, value) values (1, 2018, 3, 42)";
    private static Cluster cluster;

    @BeforeAll
    static void start() throws Exception {
        cluster = Cluster.migrated();
    }

    @AfterAll
    static void stop() throws Exception {
        cluster.close();
    }

    @BeforeEach
    void oneSchool() throws SQLException {
        cluster.execute("set lock_timeout = 0");
        cluster.execute("truncate region, school_history, context_index, assessment_result restart identity cascade");
        cluster.execute("insert into region (code, name) values ('66', 'Свердловская область')");
        cluster.execute("insert into municipality (region_id, oktmo, name) values (1, '65715000', 'Нижнетуринский')");
        cluster.execute("insert into school (code, name, municipality_id) values ('170101', 'Создана по ошибке', 1)");
    }

    @Test
    void aRowThatNothingRefersToGoes() throws SQLException {
        assertThat(cluster.text("select remove_parent('school', 1)")).isEqualTo("t");

        assertThat(cluster.number("select count(*) from school")).isZero();
        assertThat(cluster.texts("select concat_ws(' ', name, operation) from school_history"))
                .containsExactly("Создана по ошибке D");
        assertThat(cluster.text("select remove_parent('school', 1)")).isEqualTo("f");
    }

    @Test
    void nothingElseRemovesOne() throws SQLException {
        assertThatThrownBy(() -> cluster.execute("delete from school")).hasMessageContaining("never deleted");
        assertThatThrownBy(() -> cluster.execute("select remove_parent('school', 7); delete from school"))
                .hasMessageContaining("never deleted");
    }

    @Test
    void whatIsReferredToStays() throws SQLException {
        cluster.execute(REFER);
        assertThatThrownBy(() -> cluster.execute("select remove_parent('school', 1)"))
                .hasMessageContaining("school 1 is referred to: индексы школ");

        cluster.execute("delete from context_index");
        cluster.execute("insert into school_name (school_id, name, valid_until) values (1, 'Школа', '2020-01-01')");
        assertThatThrownBy(() -> cluster.execute("select remove_parent('school', 1)"))
                .hasMessageContaining("прежние названия школ");
        assertThatThrownBy(() -> cluster.execute("select remove_parent('municipality', 1)"))
                .hasMessageContaining("школы");
    }

    /** A merge that has checked the school and not yet written its rows. */
    @Test
    void waitsForThoseWhoKeepParents() throws SQLException {
        try (Connection merge = cluster.connect()) {
            merge.setAutoCommit(false);
            Cluster.execute(merge, "select keep_parents()");
            cluster.execute("set lock_timeout = '200ms'");
            assertThatThrownBy(() -> cluster.execute("select remove_parent('school', 1)"))
                    .hasMessageContaining("lock timeout");
            Cluster.execute(merge, REFER);
            merge.commit();
        }
        assertThatThrownBy(() -> cluster.execute("select remove_parent('school', 1)"))
                .hasMessageContaining("school 1 is referred to: индексы школ");
    }

    /** An older snapshot would not see what the merge wrote that it waited for. */
    @Test
    void needsToSeeWhatOthersWrite() {
        assertThatThrownBy(() ->
                        cluster.execute("begin isolation level repeatable read; select remove_parent('school', 1)"))
                .hasMessageContaining("must be seen");
        assertThat(quietly("rollback")).isTrue();
    }

    @Test
    void referencesWithoutAForeignKeyNameAParent() throws SQLException {
        String named = "select attrelid::regclass || ' ' || col_description(attrelid, attnum) from pg_attribute"
                + " where col_description(attrelid, attnum) like 'references %'";
        assertThat(cluster.texts(named)).contains("context_index references school");
        assertThat(cluster.texts(named + " and not exists (select from pg_trigger t join pg_proc p on p.oid = tgfoid"
                        + " where proname = 'refuse_delete' and tgrelid = to_regclass("
                        + "substr(col_description(attrelid, attnum), 12)))"))
                .isEmpty();
    }

    /** What is watched because it has no foreign key is also asked by who removes a parent. */
    @Test
    void whatIsWatchedIsAsked() throws SQLException {
        String watched = "select match[1] || '.' || match[2] from pg_views,"
                + " regexp_matches(definition, 'SELECT ''(\\w+)''::text[^,]*,\\s*''(\\w+)''::text', 'g') match"
                + " where viewname ~ '_integrity_faults$'";
        assertThat(cluster.texts("select attrelid::regclass || '.' || attname from pg_attribute"
                        + " where col_description(attrelid, attnum) like 'references %'"))
                .containsAll(cluster.texts(watched))
                .contains("context_index.school_id");
        assertThat(cluster.texts(watched)).contains("context_index.source_id", "import_run.account_id");
    }

    private static boolean quietly(String sql) {
        try {
            cluster.execute(sql);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }
}
