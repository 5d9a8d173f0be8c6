package ru.antirisk.bulkimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.antirisk.support.Given.Caller;

/** Files of one kind merge side by side where they belong to different regions. */
@QuarkusTest
class ParallelImportTest extends ImportTest {
    private static final String HEADER = "Код ОО;Год;Вид индекса;Значение;Источник\n";

    @Inject
    DataSource dataSource;

    private Caller operator;
    private Caller other;
    private int otherRegion;

    @BeforeEach
    void schoolOfAnotherRegion() {
        otherRegion = given.region("67");
        given.school(given.municipality(otherRegion, "66000000"), "180101", "Другая");
        operator = given.operator(region);
        other = given.operator(otherRegion);
    }

    @Test
    void mergeOfAnotherRegionDoesNotWait() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock_shared(hashtext('import CONTEXT_INDICES'), 0),"
                    + " pg_advisory_xact_lock(hashtext('import CONTEXT_INDICES'), " + region + ")");

            indices(other, "", HEADER + "180101;2018;ИСБШ;42;\n").body("status", equalTo("DONE"));
            request(operator, CSV)
                    .body((HEADER + "170101;2018;ИСБШ;42;\n").getBytes(StandardCharsets.UTF_8))
                    .post("/imports?wait=1&kind=CONTEXT_INDICES")
                    .then()
                    .statusCode(202)
                    .body("status", equalTo("RUNNING"));
            connection.rollback();
        }
        indices(operator, "", HEADER + "170101;2018;ИСБШ;42;\n").body("status", equalTo("DONE"));
    }

    @Test
    void oneNewSourceOfTwoFilesGetsOneNumber() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 5; round++) {
                String rows = ";" + (2010 + round) + ";ИСБШ;42;Источник " + round + "\n";
                List<Callable<Object>> sends = List.of(
                        () -> indices(operator, "", HEADER + "170101" + rows).body("created", equalTo(1)),
                        () -> indices(other, "", HEADER + "180101" + rows).body("created", equalTo(1)));
                for (Future<Object> sent : threads.invokeAll(sends)) {
                    sent.get();
                }
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(database.count("select count(*) from index_source")).isEqualTo(5);
        assertThat(database.count("select count(*) from context_index x join index_source s on s.id = x.source_id"
                        + " where s.name = 'Источник ' || (x.year - 2010)"))
                .isEqualTo(10);
    }

    @Test
    void checkAddsNoSource() {
        indices(operator, "&dryRun=true", HEADER + "170101;2018;ИСБШ;42;Новый\n")
                .body("created", equalTo(1));

        assertThat(database.count("select count(*) from index_source")).isZero();
    }
}
