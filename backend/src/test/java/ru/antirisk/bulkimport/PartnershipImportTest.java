package ru.antirisk.bulkimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PartnershipImportTest extends ImportTest {
    private static final String HEADER = "Код ОО;Код ОО партнёра;Номер договора;Дата договора\n";

    @BeforeEach
    void memberAndPartnerOfAnotherMunicipality() {
        int cycle = given.cycle(region, "500PLUS-2021");
        database.execute("insert into membership (cycle_id, school_id) select " + cycle
                + ", id from school where code in ('170101', '170102')");
        given.school(given.municipality(region, "65716000"), "170201", "Сильная школа");
    }

    private long written(String number, String date) {
        return database.count("select count(*) from partnership where agreement_number = '" + number
                + "' and agreement_date = '" + date + "'");
    }

    @Test
    void agreementsGoInAndAgainChangeNothing() {
        String table = HEADER + "170101;170201;12/2021;15.03.2021\n170102;170103;13/2021;2021-03-16\n";

        send(coordinator, "kind=PARTNERSHIPS&cycle=500PLUS-2021", table).body("created", equalTo(2));
        send(coordinator, "kind=PARTNERSHIPS&cycle=500PLUS-2021", table).body("unchanged", equalTo(2));
        send(coordinator, "kind=PARTNERSHIPS", """
                        schoolCode,cycle,partnerSchoolCode,agreementNumber,agreementDate
                        170101,500PLUS-2021,170201,14/2021,
                        170102,500PLUS-2021,170103,,
                        """).body("updated", equalTo(1)).body("unchanged", equalTo(1));

        assertThat(written("14/2021", "2021-03-15")).isEqualTo(1);
        assertThat(written("13/2021", "2021-03-16")).isEqualTo(1);
    }

    @Test
    void faultsAreNamed() {
        given.school(given.municipality(given.region("67"), "66000000"), "170301", "Чужая");
        String table = HEADER + """
                170101;170101;1;15.03.2021
                170103;170201;1;15.03.2021
                170102;170301;1;15.03.2021
                170102;170201;1;31.02.2021
                170102;170201;;
                """;

        send(coordinator, "kind=PARTNERSHIPS&cycle=500PLUS-2021&mode=PARTIAL", table)
                .body("rejected", equalTo(5))
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "UNKNOWN_PARTNER",
                                "NOT_MEMBER",
                                "UNKNOWN_SCHOOL",
                                "NOT_A_DATE",
                                "REQUIRED",
                                "REQUIRED",
                                "DUPLICATE_ROW"));
    }

    @Test
    void whatIsExportedGoesInAgainUnchanged() {
        send(
                coordinator,
                "kind=PARTNERSHIPS&cycle=500PLUS-2021",
                HEADER + "170101;170201;12/2021;15.03.2021\n170102;170103;«Б»; 16.03.2021\n");
        for (String format : new String[] {
            CSV, "application/x-ndjson", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        }) {
            byte[] exported = as(coordinator.token())
                    .accept(format)
                    .get("/partnerships")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();

            send(coordinator, "kind=PARTNERSHIPS", format, exported)
                    .body("rowsTotal", equalTo(2))
                    .body("unchanged", equalTo(2));
        }
    }

    @Test
    void templateListsColumnsForProgramsToo() {
        as(coordinator.token())
                .accept("application/json")
                .get("/imports/templates/PARTNERSHIPS")
                .then()
                .statusCode(200)
                .body(
                        "fields.name",
                        contains("schoolCode", "cycle", "partnerSchoolCode", "agreementNumber", "agreementDate"))
                .body("primaryKey", contains("schoolCode", "cycle", "partnerSchoolCode"))
                .body("fields[4].type", equalTo("date"))
                .body("fields[0].constraints.pattern", equalTo("[0-9]{6}"));
        String csv = new String(
                as(coordinator.token())
                        .accept(CSV)
                        .get("/imports/templates/PARTNERSHIPS")
                        .asByteArray(),
                StandardCharsets.UTF_8);
        assertThat(csv.strip()).isEqualTo("\ufeffКод ОО;Цикл;Код ОО партнёра;Номер договора;Дата договора");
    }

    @Test
    void parametersAreThoseOfTheKind() {
        byte[] body = HEADER.getBytes(StandardCharsets.UTF_8);

        send(coordinator, "kind=PARTNERSHIPS&cycle=мимо", CSV, body)
                .statusCode(400)
                .body("errors[0].parameter", equalTo("cycle"));
        send(coordinator, "kind=CONTEXT_INDICES&year=1999", CSV, body)
                .statusCode(400)
                .body("errors[0].code", equalTo("MIN"));
        send(coordinator, "kind=CONTEXT_INDICES&year=x", CSV, body)
                .statusCode(400)
                .body("errors[0].code", equalTo("WRONG_TYPE"));
        send(coordinator, "kind=NOTHING", CSV, body).statusCode(400).body("errors[0].parameter", equalTo("kind"));
    }
}
