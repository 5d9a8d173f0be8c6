package ru.antirisk.bulkimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import ru.antirisk.support.Given.Caller;

/** Merges side by side, and merges whose connection is cut. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // set before each test
class ImportRecoveryTest extends ImportTest {
    private static final int SCHOOLS = 2_000;
    private static final int YEARS = 25;

    private Caller operator;

    private String table(int value) {
        StringBuilder table = new StringBuilder("schoolCode,year,type,value\n");
        for (int year = 0; year < YEARS; year++) {
            for (int school = 0; school < SCHOOLS; school++) {
                table.append(200_000 + school)
                        .append(',')
                        .append(2000 + year)
                        .append(",ISBSH,")
                        .append(value)
                        .append('\n');
            }
        }
        return table.toString();
    }

    private void manySchools() {
        operator = given.operator(region);
        database.execute("insert into school (code, name, municipality_id) select (200000 + i)::text, 'Школа ' || i, "
                + municipality + " from generate_series(0, " + (SCHOOLS - 1) + ") i");
    }

    @Test
    void importsSideBySideEndAsIfOneAfterTheOther() {
        manySchools();

        List<CompletableFuture<String>> sent = IntStream.range(1, 4)
                .mapToObj(value -> CompletableFuture.supplyAsync(
                        () -> indices(operator, "", table(value)).extract().<String>path("status")))
                .toList();

        assertThat(sent).allSatisfy(status -> assertThat(status.join()).isEqualTo("DONE"));
        assertThat(written()).isEqualTo((long) SCHOOLS * YEARS);
        assertThat(database.count("select count(distinct value) from context_index"))
                .isEqualTo(1);
        assertThat(database.count("select sum(created) from import_run")).isEqualTo((long) SCHOOLS * YEARS);
        assertThat(database.count("select sum(updated) from import_run")).isEqualTo(2L * SCHOOLS * YEARS);
    }

    @Test
    void cutConnectionsDoNotHarm() throws InterruptedException {
        manySchools();
        int id = request(operator, CSV)
                .body(table(1).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/imports?kind=CONTEXT_INDICES")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        for (int i = 0; i < 5; i++) {
            Thread.sleep(30);
            database.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where query like 'copy context_index%'"
                            + " and pid <> pg_backend_pid()");
        }

        request(operator, CSV)
                .get("/imports/" + id + "/events")
                .then()
                .statusCode(200)
                .body(org.hamcrest.Matchers.containsString("\"status\":\"DONE\""));
        assertThat(written()).isEqualTo((long) SCHOOLS * YEARS);
        indices(operator, "", table(1)).body("unchanged", equalTo(SCHOOLS * YEARS));
    }
}
