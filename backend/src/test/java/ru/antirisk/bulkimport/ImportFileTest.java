package ru.antirisk.bulkimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import ru.antirisk.support.Given.Caller;

/** A file is sent once, then previewed, checked and loaded by its id. */
@QuarkusTest
class ImportFileTest extends ImportTest {
    @Inject
    ImportPurge purge;

    private int sent(Caller caller, byte[] body) {
        return request(caller, CSV)
                .body(body)
                .post("/files?fileName=indices.csv")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/files/"))
                .body("size", equalTo(body.length))
                .body("fileName", equalTo("indices.csv"))
                .extract()
                .path("id");
    }

    /** Without a body, and so without a type of it. */
    private static Answer post(Caller caller, String path) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1" + path))
                .header("Authorization", "Bearer " + caller.token())
                .POST(BodyPublishers.noBody())
                .build();
        try {
            HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), JsonPath.from(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private record Answer(int status, JsonPath body) {
        Answer statusCode(int expected) {
            assertThat(status).as(body.prettify()).isEqualTo(expected);
            return this;
        }

        Answer body(String path, Matcher<?> expected) {
            Object value = body.get(path);
            assertThat(value).as(path).matches(expected::matches);
            return this;
        }
    }

    @Test
    void oneUploadServesThreeRequests() {
        int file = sent(coordinator, table("identification-2018.csv"));

        post(coordinator, "/imports/preview?fileId=" + file)
                .statusCode(200)
                .body("kind", equalTo(INDICES))
                .body("rows", hasSize(6));
        post(coordinator, "/imports?wait=30&kind=CONTEXT_INDICES&year=2018&dryRun=true&fileId=" + file)
                .statusCode(200)
                .body("created", equalTo(6));
        post(coordinator, "/imports?wait=30&kind=CONTEXT_INDICES&year=2018&fileId=" + file)
                .statusCode(200)
                .body("created", equalTo(6))
                .body("fileName", equalTo("indices.csv"));
        assertThat(database.count("select count(*) from stored_file")).isEqualTo(1);
        assertThat(database.count("select count(*) from file_owner")).isEqualTo(2);
        request(coordinator, CSV).get("/files/" + file).then().statusCode(200).body("sha256", hasSize64());
    }

    private static Matcher<String> hasSize64() {
        return org.hamcrest.Matchers.matchesPattern("[0-9a-f]{64}");
    }

    @Test
    void anothersFileIsNotThere() {
        int file = sent(coordinator, table("identification-2018.csv"));
        Caller operator = given.operator(region);

        request(operator, CSV).get("/files/" + file).then().statusCode(404);
        post(operator, "/imports/preview?fileId=" + file).statusCode(404);
        post(operator, "/imports?kind=CONTEXT_INDICES&year=2018&fileId=" + file).statusCode(404);
    }

    @Test
    void fileComesOnce() {
        int file = sent(coordinator, table("identification-2018.csv"));

        send(coordinator, "kind=CONTEXT_INDICES&year=2018&fileId=" + file, CSV, table("identification-2018.csv"))
                .statusCode(400)
                .body("errors[0].parameter", equalTo("fileId"));
    }

    @Test
    void declaredEncodingIsKeptWithTheFile() {
        int file = request(coordinator, "text/csv; charset=UTF-8")
                .body(table("identification-2018.csv"))
                .post("/files")
                .path("id");

        post(coordinator, "/imports/preview?fileId=" + file)
                .statusCode(422)
                .body("errors[0].code", equalTo("BROKEN_ENCODING"));
    }

    @Test
    void previewAndRefusalOfTheSameBytesDoNotTakeThemFromAnImport() {
        byte[] body = "Код ОО;Год;Вид индекса;Значение\n170101;2018;ИСБШ;-1\n"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        int id = send(coordinator, "kind=CONTEXT_INDICES&mode=PARTIAL", CSV, body)
                .body("rejected", equalTo(1))
                .extract()
                .path("id");

        request(coordinator, CSV).body(body).post("/imports/preview").then().statusCode(200);
        send(coordinator, "kind=SCHOOLS", CSV, body).statusCode(422);

        request(coordinator, CSV)
                .get("/imports/" + id + "/rejected")
                .then()
                .statusCode(200)
                .body(containsString("170101;2018;"));
        assertThat(database.count("select count(*) from stored_file")).isEqualTo(1);
    }

    @Test
    void faultsAndFileGoAfterThirtyDays() {
        int id = indices(coordinator, "&mode=PARTIAL", "Код ОО;Год;Вид индекса;Значение\n170101;2018;ИСБШ;-1\n")
                .extract()
                .path("id");
        purge.run();
        request(coordinator, CSV).get("/imports/" + id + "/errors").then().statusCode(200);
        database.execute("update import_run set created_at = created_at - interval '31 days'");
        database.execute("update file_owner set created_at = created_at - interval '31 days'");

        purge.run();

        assertThat(database.count("select count(*) from file_owner")).isZero();
        request(coordinator, CSV)
                .get("/imports/" + id)
                .then()
                .body("rejected", equalTo(1))
                .body("errors", hasSize(0));
        for (String report : new String[] {"/errors", "/rejected"}) {
            request(coordinator, CSV)
                    .get("/imports/" + id + report)
                    .then()
                    .statusCode(404)
                    .body("detail", endsWith("30 дней"));
        }
    }
}
