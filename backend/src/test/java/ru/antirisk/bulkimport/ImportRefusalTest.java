package ru.antirisk.bulkimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ru.antirisk.support.Given.Caller;

/** Whatever is sent, the answer is a problem that names the place, never a 500, and nothing is kept. */
@QuarkusTest
class ImportRefusalTest extends ImportTest {
    @Inject
    Kinds kinds;

    private static final String HEADER = "Код ОО;Год;Вид индекса;Значение\n";

    @AfterEach
    void nothingIsKept() {
        assertThat(database.count("select count(*) from import_run")).isZero();
    }

    private void refused(String body, String place, String code) {
        indices(coordinator, "", body)
                .statusCode(422)
                .body("type", equalTo("/problems/unreadable-file"))
                .body("errors[0].place", equalTo(place))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void malformedTablesAreRefusedAtOnce() {
        refused(HEADER, "строка 1", "HEADER_ONLY");
        refused(HEADER + HEADER + "170101;2018;ИСБШ;1\n", "строка 2", "SECOND_HEADER");
        refused("Код ОО;Код школы;Год;Вид индекса;Значение\n1;1;1;1;1\n", "строка 1, столбец 2", "DUPLICATE_HEADER");
        refused(HEADER + "170101;2018;ИСБШ;\0001\n", "строка 2, байт 80", "NUL_BYTE");
        refused(HEADER + "170101;2018;ИСБШ;\"1\n", "строка 2", "BROKEN_CSV");
        refused("<html></html>", "файл", "WRONG_TYPE");
        refused("   \n\n", "файл", "EMPTY_FILE");
    }

    @Test
    void emptyBodyIsRefused() {
        indices(coordinator, "", "").statusCode(400).body("errors[0].code", equalTo("EMPTY_BODY"));
    }

    @Test
    void largeBodyOfNothingIsRefused() {
        byte[] body = new byte[50 << 20];

        send(coordinator, "kind=CONTEXT_INDICES", CSV, body)
                .statusCode(422)
                .body("errors[0].place", equalTo("строка 1, байт 1"));
    }

    @Test
    void wrongMediaTypeIsRefused() {
        send(coordinator, "kind=CONTEXT_INDICES", "application/pdf", new byte[] {1})
                .statusCode(415);
    }

    @Test
    void unknownKindAndParameterAreRefused() {
        byte[] body = HEADER.getBytes(StandardCharsets.UTF_8);

        send(coordinator, "kind=CONTEXT_INDICES&modus=PARTIAL", CSV, body).statusCode(400);
        send(coordinator, "mode=PARTIAL", CSV, body).statusCode(400).body("detail", containsString("kind"));
    }

    @Test
    void declaredEncodingMustBeTrue() {
        byte[] body = table("identification-2018.csv");

        send(coordinator, "kind=CONTEXT_INDICES&year=2018", "text/csv; charset=UTF-8", body)
                .statusCode(422)
                .body("errors[0].code", equalTo("BROKEN_ENCODING"));
    }

    @Test
    void roleDecidesWhatMayBeImported() {
        Caller school = given.school(given.school(municipality, "170110", "Школа"));
        byte[] body = HEADER.getBytes(StandardCharsets.UTF_8);

        send(coordinator, "kind=MUNICIPALITIES", CSV, body).statusCode(403);
        for (String kind : kinds.all().stream().map(Kind::code).toList()) {
            send(school, "kind=" + kind, CSV, body).statusCode(kind.equals("SOCIAL_PASSPORTS") ? 422 : 403);
            send(given.viewer(municipality), "kind=" + kind, CSV, body).statusCode(403);
        }
    }
}
