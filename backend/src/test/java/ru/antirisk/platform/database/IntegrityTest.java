package ru.antirisk.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.antirisk.support.ApiTest;

/** Tables without foreign keys refer to what exists, and what they refer to stays (docs/adr/0002). */
@QuarkusTest
class IntegrityTest extends ApiTest {
    private String any = "";

    /** Each room watches the references of its own tables in a view {@code <room>_integrity_faults}. */
    @BeforeEach
    void allFaults() {
        any = "select count(*) from ("
                + database.text("select string_agg('select * from ' || table_name, ' union all ')"
                        + " from information_schema.views where table_name ~ '_integrity_faults$'")
                + ") faults";
    }

    @BeforeEach
    void oneSchoolWithItsIndex() {
        int school = given.school(given.municipality(given.region("66"), "65715000"), "170101", "МБОУ «СОШ № 1»");
        database.execute("insert into index_source (name) values ('Министерство образования')");
        database.execute("insert into context_index (school_id, year, type, value, source_id)" + " select " + school
                + ", 2018, 3, 42, id from index_source");
    }

    private long faults(String table, String column, int value) {
        return database.count(
                any + " where table_name = '" + table + "' and column_name = '" + column + "' and value = " + value);
    }

    @Test
    void referencesThatLeadNowhereAreFound() {
        assertThat(database.count(any)).isZero();

        database.execute(
                "insert into context_index (school_id, year, type, value, source_id) values (-1, 2018, 3, 42, -2)");
        database.execute("insert into assessment_result (school_id, academic_year, procedure, subject_id, grade,"
                + " participants) values (-3, 2018, 101, -4, 11, 10)");

        assertThat(faults("context_index", "school_id", -1)).isEqualTo(1);
        assertThat(faults("context_index", "source_id", -2)).isEqualTo(1);
        assertThat(faults("assessment_result", "school_id", -3)).isEqualTo(1);
        assertThat(faults("assessment_result", "subject_id", -4)).isEqualTo(1);
        assertThat(database.count(any)).isEqualTo(4);
    }

    /** The detail of a violated constraint is a whole row, and messages of exceptions are logged. */
    @Test
    void refusedRowsAreNotTold() {
        assertThatThrownBy(() -> database.execute("insert into account (username, display_name, role)"
                        + " values ('somebody', repeat('Тайное имя', 50), 'ADMIN')"))
                .hasStackTraceContaining("ck_account_display_name")
                .satisfies(
                        refused -> assertThat(Throwables.getStackTrace(refused)).doesNotContain("Тайное имя"));
    }

    @Test
    void whatRowsReferToIsNeverDeleted() {
        for (String table :
                new String[] {"school", "municipality", "region", "account", "index_source", "catalogue_term"}) {
            assertThatThrownBy(() -> database.execute("delete from " + table))
                    .as(table)
                    .hasStackTraceContaining("rows of " + table + " are never deleted");
        }
        assertThat(database.count(any)).isZero();
    }

    /** A new narrow table can't be forgotten: its school is kept by a foreign key, or the view watches it. */
    @Test
    void everySchoolIsKeptOrWatched() {
        String columns = "select count(*) from information_schema.columns c join information_schema.tables b"
                + " using (table_schema, table_name) where c.table_schema = 'public' and b.table_type = 'BASE TABLE'"
                + " and c.column_name = 'school_id' and c.table_name !~ '_history$'";
        String kept = "exists (select from pg_constraint f join pg_attribute a on a.attrelid = f.conrelid"
                + " and a.attnum = any (f.conkey) where f.contype = 'f' and a.attname = 'school_id'"
                + " and f.conrelid = quote_ident(c.table_name)::regclass)";
        String watched = "exists (select from pg_views v where v.viewname ~ '_integrity_faults$'"
                + " and v.definition like '%''' || c.table_name || '''%')";

        assertThat(database.count(columns + " and " + watched)).isEqualTo(7);
        assertThat(database.count(columns + " and not (" + kept + " or " + watched + ")"))
                .isZero();
        // and whoever removes a school asks there (ParentsTest)
        assertThat(database.count(
                        columns + " and " + watched + " and col_description(quote_ident(c.table_name)::regclass,"
                                + " c.ordinal_position) is distinct from 'references school'"))
                .isZero();
    }
}
