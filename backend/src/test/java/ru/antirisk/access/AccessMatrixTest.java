package ru.antirisk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import ru.antirisk.access.AccessMatrix.Row;
import ru.antirisk.access.Caller.Mark;
import ru.antirisk.access.Contract.Operation;
import ru.antirisk.access.Country.Place;
import ru.antirisk.support.ApiTest;
import ru.antirisk.support.TestDatabase;

/** Asks every operation of the contract as everybody, and looks into every list for what is somebody else's. */
@QuarkusTest
class AccessMatrixTest extends ApiTest {
    /** Lists that hold nothing of any territory. */
    private static final Set<String> COMMON =
            Set.of("listCalendarTemplates", "listImportKinds", "listContextIndexYears");

    private static final Map<String, Operation> OPERATIONS = Contract.operations();
    private static final Properties REQUESTS = AccessMatrix.requests();

    private final AtomicInteger number = new AtomicInteger(500_000);

    @Inject
    Country country;

    @Inject
    TestDatabase tables;

    @Test
    void everyOperationAndFormatHasARow() {
        Set<String> rows = AccessMatrix.rows().stream()
                .flatMap(row -> Stream.of(row.operation(), row.operation() + " " + row.mediaType()))
                .collect(Collectors.toSet());

        List<String> missing = OPERATIONS.values().stream()
                .flatMap(operation -> operation.formats().size() > 1
                        ? operation.formats().stream().map(format -> operation.id() + " " + format)
                        : Stream.of(operation.id()))
                .filter(operation -> !rows.contains(operation))
                .toList();

        assertThat(missing)
                .as("operations of openapi.yaml without a row in access-matrix.txt")
                .isEmpty();
        assertThat(AccessMatrix.rows())
                .extracting(Row::operation)
                .as("rows of operations that are gone")
                .allMatch(OPERATIONS::containsKey);
    }

    static List<Row> rows() {
        return AccessMatrix.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void answersAsTheMatrixSays(Row row) {
        Operation operation = OPERATIONS.get(row.operation());
        Place place = country.found();
        boolean changed = false;
        List<String> differences = new ArrayList<>();
        for (Map.Entry<Caller, Integer> cell : row.statuses().entrySet()) {
            int expected = cell.getValue();
            if (changed) {
                tables.clear();
                place = country.found();
            }
            int actual = send(operation, row, cell.getKey(), place).statusCode();
            if (actual != expected) {
                differences.add(cell.getKey() + ": " + expected + " in the matrix, answered " + actual);
            }
            changed = actual < 300 && !operation.method().equals("get");
        }

        assertThat(differences).as(row.operation()).isEmpty();
    }

    static List<Row> lists() {
        return AccessMatrix.rows().stream()
                .filter(row -> row.operation().startsWith("list"))
                .filter(row -> !OPERATIONS.get(row.operation()).path().contains("{"))
                .filter(row -> !COMMON.contains(row.operation()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void listsShowNothingOfOthers(Row row) {
        Operation operation = OPERATIONS.get(row.operation());
        Place place = country.found();

        assertThat(text(send(operation, row, Caller.ADMIN, place)))
                .as("what an administrator sees")
                .contains(Mark.FAR.text());
        for (Caller caller : place.tokens().keySet()) {
            String shown = text(send(operation, row, caller, place));
            for (Mark hidden : caller.hidden()) {
                assertThat(shown).as("what %s sees", caller).doesNotContain(hidden.text());
            }
        }
    }

    @Test
    void schoolImportsNothing() {
        Place place = country.found();
        List<String> kinds =
                wrong(place.tokens().get(Caller.ADMIN)).get("/imports/kinds").path("kind");

        assertThat(kinds).isNotEmpty();
        for (String kind : kinds) {
            wrong(place.tokens().get(Caller.SCHOOL))
                    .contentType("text/csv")
                    .body("code;name\n170102;Захвачена\n")
                    .post("/imports?kind=" + kind)
                    .then()
                    .statusCode(403);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NEAR_COORDINATOR", "FAR_OPERATOR", "FAR_COORDINATOR"})
    void importTakesNoSchoolOfOthers(Caller caller) {
        Place place = country.found();

        for (String oktmo : List.of("65740000", caller == Caller.NEAR_COORDINATOR ? "65750000" : "75740000")) {
            wrong(place.tokens().get(caller))
                    .contentType("text/csv")
                    .body("code;name;oktmo\n170101;Захвачена;" + oktmo + "\n")
                    .post("/imports?kind=SCHOOLS&mode=PARTIAL&wait=30")
                    .then()
                    .statusCode(200)
                    .body("rejected", equalTo(1))
                    .body("updated", equalTo(0))
                    .body("created", equalTo(0));
        }
        assertThat(tables.count("select count(*) from school where name = 'Захвачена'"))
                .isZero();
    }

    private Response send(Operation operation, Row row, Caller caller, Place place) {
        String token = place.tokens().get(caller);
        RequestSpecification request = token == null ? wrongAnonymous() : wrong(token);
        request.accept(row.mediaType());
        String body = REQUESTS.getProperty(operation.id());
        if (body != null) {
            request.contentType(operation.consumes()).body(filled(body, place));
        }
        String query = REQUESTS.getProperty(operation.id() + ".query");
        String path = filled(operation.path(), place).substring("/api/v1".length());
        return request.request(operation.method(), query == null ? path : path + "?" + query);
    }

    private String filled(String template, Place place) {
        String filled = template.replace("{number}", Integer.toString(number.incrementAndGet()))
                .replace("{region code}", Integer.toString(100 + number.get() % 900));
        for (Map.Entry<String, Object> id : place.ids().entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue().toString());
        }
        return filled;
    }

    /** The answer as text; of a sheet, the values of its cells. */
    private static String text(Response response) {
        if (!String.valueOf(response.contentType()).contains("spreadsheetml")) {
            return new String(response.asByteArray(), StandardCharsets.UTF_8);
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(response.asByteArray()));
                Stream<org.dhatim.fastexcel.reader.Row> rows =
                        workbook.getFirstSheet().openStream()) {
            return rows.flatMap(row -> row.stream())
                    .filter(Objects::nonNull)
                    .map(Cell::getRawValue)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
