package ru.antirisk.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.antirisk.demo.Demo;
import ru.antirisk.support.Cluster;
import ru.antirisk.support.EarlierDatabase;

/** The packaged application starts on a database that an earlier build filled, and reads all that it kept. */
class UpgradeIT {
    /** Lists whose objects can be read one by one, too. */
    private static final List<String> OBJECTS = List.of(
            "regions", "municipalities", "schools", "cycles", "identification-rules", "identification-runs", "imports");

    private static final List<String> LISTS = List.of(
            "memberships",
            "curator-assignments",
            "partnerships",
            "calendar-events?cycleId=4",
            "context-indices",
            "identification-decisions?runId=1");

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    Path data;

    @Test
    void showsWhatAnEarlierBuildKept() throws Exception {
        try (Cluster cluster = Cluster.empty()) {
            EarlierDatabase.restore(cluster, "202611221050");
            try (PackagedApplication application =
                    PackagedApplication.started(data, Map.of("DATABASE_URL", cluster.url()))) {
                String api = application.address() + "/api/v1/";
                String token = signIn(api);
                for (String list : LISTS) {
                    assertThat(get(api + list, token).get("items")).as(list).isNotEmpty();
                }
                for (String list : OBJECTS) {
                    int id =
                            get(api + list, token).get("items").get(0).get("id").asInt();
                    assertThat(get(api + list + "/" + id, token).get("id").asInt())
                            .as(list)
                            .isEqualTo(id);
                }
            }
        }
    }

    private String signIn(String api) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(api + "auth/login"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"username\":\"region\",\"password\":\"" + Demo.PASSWORD + "\"}"))
                .build();
        return json(http.send(request, BodyHandlers.ofString()))
                .get("accessToken")
                .asText();
    }

    private JsonNode get(String address, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .build();
        return json(http.send(request, BodyHandlers.ofString()));
    }

    private JsonNode json(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }
}
