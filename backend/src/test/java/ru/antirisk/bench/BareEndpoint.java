package ru.antirisk.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * The list of schools by hand, on Vert.x and JDBC as Quarkus has them: no token, no scope but a fixed region, no
 * validation. Its arguments: JDBC address, user, password, region. Prints its port.
 */
public final class BareEndpoint {
    private static final int CONNECTIONS = 8;
    private static final int SIZE = 50;
    private static final JsonFactory JSON = new JsonFactory();
    private static final String[] TEXTS = {"code", "name", "short_name", "type", "level"};
    private static final String[] NUMBERS = {"settlement_status", "students", "teachers"};

    private final BlockingQueue<Connection> pool = new ArrayBlockingQueue<>(CONNECTIONS);
    private final int region;

    private BareEndpoint(String url, String user, String password, int region) throws SQLException {
        this.region = region;
        for (int i = 0; i < CONNECTIONS; i++) {
            pool.add(DriverManager.getConnection(url, user, password));
        }
    }

    public static void main(String... args) throws SQLException {
        BareEndpoint endpoint = new BareEndpoint(args[0], args[1], args[2], Integer.parseInt(args[3]));
        Vertx vertx = Vertx.vertx(new VertxOptions().setWorkerPoolSize(CONNECTIONS));
        vertx.createHttpServer()
                .requestHandler(request -> vertx.executeBlocking(() -> endpoint.page(request), false)
                        .onSuccess(body -> request.response()
                                .putHeader("Content-Type", "application/json")
                                .end(body))
                        .onFailure(e -> request.response().setStatusCode(500).end(e.toString())))
                .listen(0, "127.0.0.1")
                .onSuccess(server -> System.out.println(server.actualPort()));
    }

    private Buffer page(HttpServerRequest request) throws SQLException, IOException, InterruptedException {
        String municipality = request.getParam("municipalityId");
        Connection connection = pool.take();
        try {
            return municipality == null
                    ? words(connection, request.getParam("words"))
                    : municipality(connection, Integer.parseInt(municipality));
        } finally {
            pool.add(connection);
        }
    }

    private static String statement(ListSql sql) {
        return sql.text().replaceAll("\\{\\w+}", "?");
    }

    private Buffer municipality(Connection connection, int id) throws SQLException, IOException {
        try (PreparedStatement statement = connection.prepareStatement(statement(ListSql.BY_MUNICIPALITY))) {
            statement.setInt(1, region);
            statement.setInt(2, id);
            statement.setInt(3, region);
            statement.setInt(4, id);
            statement.setInt(5, SIZE);
            return json(statement);
        }
    }

    private Buffer words(Connection connection, String words) throws SQLException, IOException {
        try (PreparedStatement statement = connection.prepareStatement(statement(ListSql.BY_WORDS))) {
            statement.setInt(1, region);
            statement.setString(2, words);
            statement.setString(3, words);
            statement.setInt(4, region);
            statement.setString(5, words);
            statement.setString(6, words);
            statement.setInt(7, SIZE);
            return json(statement);
        }
    }

    private static Buffer json(PreparedStatement statement) throws SQLException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 << 10);
        long total = 0;
        try (ResultSet rows = statement.executeQuery();
                JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeArrayFieldStart("items");
            while (rows.next()) {
                total = rows.getLong("total");
                item(rows, out);
            }
            out.writeEndArray();
            out.writeNumberField("total", total);
            out.writeEndObject();
        }
        return Buffer.buffer(bytes.toByteArray());
    }

    private static void item(ResultSet row, JsonGenerator out) throws SQLException, IOException {
        out.writeStartObject();
        out.writeNumberField("id", row.getInt("id"));
        for (String column : TEXTS) {
            out.writeStringField(column, row.getString(column));
        }
        out.writeNumberField("municipalityId", row.getInt("municipality_id"));
        out.writeStringField("municipalityName", row.getString("municipality_name"));
        for (String column : NUMBERS) {
            int value = row.getInt(column);
            if (!row.wasNull()) {
                out.writeNumberField(column, value);
            }
        }
        out.writeStringField("closedOn", row.getString("closed_on"));
        out.writeEndObject();
    }
}
