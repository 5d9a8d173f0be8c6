package ru.antirisk.bulkimport;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import ru.antirisk.support.ApiTest;
import ru.antirisk.support.Given.Caller;

/** What the tests of imports share: the six schools of the tables, and a request that waits for its end. */
abstract class ImportTest extends ApiTest {
    static final String CSV = "text/csv";
    static final String INDICES = "CONTEXT_INDICES";

    int region;
    int municipality;
    Caller coordinator;

    @BeforeEach
    void schools() {
        region = given.region("66");
        municipality = given.municipality(region, "65715000");
        coordinator = given.coordinator(municipality);
        given.school(municipality, "170101", "МБОУ «СОШ № 1»");
        given.school(municipality, "170102", "МКОУ «Сигнальненская СОШ»");
        given.school(municipality, "170103", "МАОУ НТГО «СОШ №3»");
        given.school(municipality, "170104", "МБОУ «СОШ № 7»");
        given.school(municipality, "170105", "МБОУ «ИСОШ»");
        given.school(municipality, "170109", "МАОУ «НТГ»");
    }

    static byte[] table(String name) {
        try (InputStream in = Objects.requireNonNull(ImportTest.class.getResourceAsStream("/tables/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static RequestSpecification request(Caller caller, String type) {
        return wrong(caller.token())
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.BINARY)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType(type);
    }

    /** Sends a file and waits for the end of its import. */
    static ValidatableResponse send(Caller caller, String query, String type, byte[] body) {
        return request(caller, type)
                .body(body)
                .post("/imports?wait=30&" + query)
                .then();
    }

    static ValidatableResponse send(Caller caller, String query, String body) {
        return send(caller, query, CSV, body.getBytes(StandardCharsets.UTF_8));
    }

    static ValidatableResponse indices(Caller caller, String parameters, String body) {
        return send(caller, "kind=" + INDICES + parameters, body);
    }

    long written() {
        return database.count("select count(*) from context_index");
    }
}
