package ru.antirisk.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** The application as a script uses it. */
final class Api {
    static final String PASSWORD = "bench-of-antirisk";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CHUNK = 256 << 10;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private volatile String token = "";

    Api(String address) {
        this.address = address + "/api/v1";
    }

    String token() {
        return token;
    }

    void signIn() throws IOException, InterruptedException {
        token = post("/auth/login", Map.of("username", "admin", "password", PASSWORD))
                .get("accessToken")
                .asText();
    }

    /** Goes on as a region's program, which has a scope. */
    void becomeOperator(int regionId) throws IOException, InterruptedException {
        JsonNode account = post(
                "/service-accounts",
                Map.of(
                        "clientId",
                        "bench-" + UUID.randomUUID(),
                        "displayName",
                        "Bench",
                        "role",
                        "REGION_OPERATOR",
                        "regionId",
                        regionId,
                        "enabled",
                        true));
        String form = "grant_type=client_credentials&client_id="
                + account.at("/account/clientId").asText() + "&client_secret="
                + account.at("/clientSecret").asText();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/auth/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        token = checked(http.send(request, BodyHandlers.ofString()))
                .get("access_token")
                .asText();
    }

    JsonNode post(String path, Object body) throws IOException, InterruptedException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body), StandardCharsets.UTF_8))
                .build();
        return checked(http.send(request, BodyHandlers.ofString()));
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return checked(http.send(request(path).build(), BodyHandlers.ofString()));
    }

    /** Lines of a text answer. */
    long lines(String path) throws IOException, InterruptedException {
        return http.send(request(path).header("Accept", "text/csv").build(), BodyHandlers.ofLines())
                .body()
                .count();
    }

    /** Imports a CSV file and waits for the end of it. */
    JsonNode importFile(String query, Path file) throws IOException {
        JsonNode view = send(query + "&wait=60", file, UUID.randomUUID().toString());
        if (!view.get("status").asText().equals("DONE")) {
            throw new IllegalStateException(view.toString());
        }
        return view;
    }

    /** Sends a file as curl does: in large pieces over a plain connection, so that the client costs little. */
    JsonNode send(String query, Path file, String key) throws IOException {
        URI target = URI.create(address + "/imports?" + query);
        HttpURLConnection connection = (HttpURLConnection) target.toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Authorization", "Bearer " + token);
        connection.setRequestProperty("Content-Type", "text/csv");
        connection.setRequestProperty("Idempotency-Key", key);
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(Files.size(file));
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = connection.getOutputStream()) {
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                out.write(chunk, 0, read);
            }
        }
        int status = connection.getResponseCode();
        try (InputStream answer = status < 300 ? connection.getInputStream() : connection.getErrorStream()) {
            String body = answer == null ? "" : new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            if (status >= 300) {
                throw new IllegalStateException(status + " " + body);
            }
            return JSON.readTree(body);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
        return token.isEmpty() ? builder : builder.header("Authorization", "Bearer " + token);
    }

    private static JsonNode checked(HttpResponse<String> response) throws IOException {
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }
}
