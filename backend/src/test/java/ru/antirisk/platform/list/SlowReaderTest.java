package ru.antirisk.platform.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.support.ApiTest;

/** Readers of a large list who take it slowly are in nobody's way. */
@QuarkusTest
class SlowReaderTest extends ApiTest {
    private static final int READERS = 25;
    private static final int SCHOOLS = 12_000;

    @Inject
    Database sql;

    @Inject
    @ConfigProperty(name = "antirisk.data-dir")
    Path dataDir;

    @Test
    void slowReadersHoldNobodyUp() throws IOException, InterruptedException {
        String admin = given.admin().token();
        int municipality = given.municipality(given.region("66"), "65701000");
        sql.update(Sql.of(
                "insert into school (municipality_id, code, name, address)"
                        + " select ?, (100000 + n)::text, 'Школа', repeat('а', 250) from generate_series(1, ?) n",
                municipality,
                SCHOOLS));

        List<Reader> readers = new ArrayList<>();
        try {
            for (int i = 0; i < READERS; i++) {
                readers.add(new Reader(admin));
            }
            for (Reader reader : readers) {
                assertThat(reader.in.readLine()).isEqualTo("HTTP/1.1 200 OK");
            }

            as(admin)
                    .get("/schools?size=1")
                    .then()
                    .statusCode(200)
                    .time(lessThan(3_000L))
                    .body("total", equalTo(SCHOOLS));
            assertThat(readers.get(0)
                            .in
                            .lines()
                            .filter(line -> line.startsWith("1"))
                            .count())
                    .isEqualTo(SCHOOLS);
        } finally {
            for (Reader reader : readers) {
                reader.socket.close();
            }
        }
        assertThat(SpooledFiles.left(dataDir)).isEmpty();
    }

    /** Asks for the list and takes no more of the answer than is read from it. */
    private static final class Reader {
        final Socket socket = new Socket();
        final BufferedReader in;

        Reader(String token) throws IOException {
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress("localhost", RestAssured.port));
            String request =
                    "GET /api/v1/schools HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: text/csv\r\n"
                            + "Authorization: Bearer " + token + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 1024);
        }
    }
}
