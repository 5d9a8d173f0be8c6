package ru.antirisk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final Map<String, Operation> OPERATIONS = Asker.OPERATIONS;

    @Inject
    Country country;

    @Inject
    Asker asker;

    @Inject
    ForeignImports imports;

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
        assertThat(asker.differences(row)).as(row.operation()).isEmpty();
    }

    static List<Row> reads() {
        return AccessMatrix.rows().stream().filter(Asker::isRead).toList();
    }

    @ParameterizedTest
    @MethodSource("reads")
    void readsShowNothingOfOthers(Row row) {
        assertThat(asker.leaks(row)).as(row.operation()).isEmpty();
    }

    @Test
    void curatorOfAnotherRegionIsNotAssigned() {
        Place place = country.found();
        long curator = tables.count(
                "select id from account where role = 'CURATOR' and display_name = '" + Mark.FAR.text() + "'");

        wrong(place.tokens().get(Caller.OPERATOR))
                .contentType("application/json")
                .body(Map.of(
                        "cycleId",
                        place.ids().get("cycleId"),
                        "schoolId",
                        place.ids().get("schoolId"),
                        "curatorId",
                        curator,
                        "status",
                        "CANDIDATE",
                        "startsOn",
                        "2021-05-01",
                        "endsOn",
                        "2021-05-31"))
                .post("/curator-assignments")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/curatorId")));
    }

    @Test
    void schoolImportsItsPassportAlone() {
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
                    .statusCode(kind.equals("SOCIAL_PASSPORTS") ? 422 : 403);
        }
        for (Caller school : List.of(Caller.SCHOOL, Caller.NEAR_SCHOOL)) {
            wrong(place.tokens().get(school))
                    .contentType("text/csv")
                    .body(ForeignImports.file("SOCIAL_PASSPORTS", place))
                    .post("/imports?kind=SOCIAL_PASSPORTS&wait=30")
                    .then()
                    .body("status", equalTo(school == Caller.SCHOOL ? "DONE" : "FAILED"));
        }
    }

    static List<String> kinds() {
        return ForeignImports.kinds();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void importTakesNothingOfOthers(String kind) {
        assertThat(imports.taken(kind)).isEmpty();
    }

    @Test
    void everyKindOfImportIsTried() {
        List<String> kinds = wrong(country.found().tokens().get(Caller.ADMIN))
                .get("/imports/kinds")
                .path("kind");

        assertThat(kinds).containsExactlyInAnyOrderElementsOf(ForeignImports.kinds());
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
}
