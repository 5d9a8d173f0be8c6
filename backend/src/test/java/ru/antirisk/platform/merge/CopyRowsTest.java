package ru.antirisk.platform.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import ru.antirisk.platform.table.Row;
import ru.antirisk.support.ApiTest;

/** What is written in the binary form of COPY is what PostgreSQL holds, byte for byte. */
@QuarkusTest
class CopyRowsTest extends ApiTest {
    private static final long[] NUMBERS = {
        0,
        1,
        -1,
        9,
        10,
        99,
        100,
        1_000,
        9_999,
        10_000,
        10_001,
        99_990_000,
        100_000_000,
        100_000_001,
        123_456_789_012L,
        -123_456_789_012L,
        1_000_000_000_000L,
        900_000_000_000_000L
    };

    @Inject
    DataSource dataSource;

    @Test
    void decimalsOfEveryScaleAreThoseOfPostgres() throws SQLException {
        for (int scale = 0; scale <= 8; scale++) {
            CopyRows rows = new CopyRows(64);
            List<BigDecimal> expected = new ArrayList<>();
            for (long number : NUMBERS) {
                rows.begin(3);
                rows.numeric(number, scale);
                rows.day(LocalDate.of(1999, 12, 31));
                rows.integer(Row.NONE);
                rows.end(expected.size());
                expected.add(BigDecimal.valueOf(number, scale));
            }
            rows.fillLastWithLines();
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("create temporary table copied (n numeric, d date, i integer, line bigint)"
                        + " on commit drop");
                CopyIn copy = connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy copied from stdin (format binary)");
                copy.writeToCopy(rows.bytes(), 0, rows.length());
                copy.endCopy();
                try (ResultSet found = statement.executeQuery("select n, d, i, numeric_send(n) = numeric_send(n::text"
                        + "::numeric(40, " + scale + ")) from copied order by line")) {
                    for (BigDecimal number : expected) {
                        assertThat(found.next()).isTrue();
                        assertThat(found.getBigDecimal(1)).isEqualTo(number);
                        assertThat(found.getObject(2, LocalDate.class)).isEqualTo("1999-12-31");
                        assertThat(found.getObject(3)).isNull();
                        assertThat(found.getBoolean(4)).isTrue();
                    }
                }
                connection.rollback();
            }
        }
    }
}
