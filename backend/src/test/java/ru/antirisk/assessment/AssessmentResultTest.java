package ru.antirisk.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.antirisk.support.ApiTest;
import ru.antirisk.support.Given.Caller;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // set before each test
class AssessmentResultTest extends ApiTest {
    private static final String HEADER =
            "schoolCode,academicYear,procedure,subject,grade,participants,mark2,mark3,mark4"
                    + ",mark5,confirmed,raised,lowered,averageScore\n";

    private int region;
    private int municipality;
    private int school;
    private Caller coordinator;

    @BeforeEach
    void schools() {
        region = given.region("66");
        municipality = given.municipality(region, "65715000");
        school = given.school(municipality, "170105", "МБОУ «ИСОШ»");
        given.school(municipality, "170101", "МБОУ «СОШ № 1»");
        coordinator = given.coordinator(municipality);
    }

    private ValidatableResponse send(String query, String body) {
        return wrong(coordinator.token())
                .contentType("text/csv; charset=UTF-8")
                .body(body)
                .post("/imports?wait=30&kind=ASSESSMENT_RESULTS" + query)
                .then();
    }

    private static String table() throws IOException {
        return Files.readString(Path.of("../docs/examples/ege-2020.csv"));
    }

    private ValidatableResponse list(Caller caller, String query) {
        return as(caller.token()).get("/assessment-results" + query).then().statusCode(200);
    }

    /** The table of the municipality's plan, as it is: three exams of one pupil. */
    @Test
    void tableOfThePlanIsReadAsItIs() throws IOException {
        send("", table())
                .body("created", equalTo(3))
                .body("rejected", equalTo(0))
                .body("ignored", nullValue());

        list(coordinator, "?procedure=EGE&subject=PHYSICS")
                .body("total", equalTo(1))
                .body("items[0].schoolCode", equalTo("170105"))
                .body("items[0].academicYear", equalTo("2019/2020"))
                .body("items[0].grade", equalTo(11))
                .body("items[0].participants", equalTo(1))
                .body("items[0].failed", equalTo(0))
                .body("items[0].to50", equalTo(1))
                .body("items[0].averageScore", equalTo(49f))
                .body("items[0].state", equalTo("VALUE"))
                .body("items[0].obstacle", equalTo("ЕГЭ сдавали только поступавшие в вузы"));
        send("", table()).body("unchanged", equalTo(3));
    }

    /** One pupil's result: exact for the school and those who help it, hidden from everybody else in every format. */
    @Test
    void oneProgrammeOfOnePupilIsShownToThoseWhoHelp() throws IOException {
        send("", table());
        given.membership(given.cycle(region, "C-2021"), school);
        Caller curator = given.curator(region);
        given.curator(1, school, curator.id());
        for (Caller caller :
                List.of(coordinator, given.operator(region), given.admin(), given.school(school), curator)) {
            list(caller, "?schoolId=" + school).body("items.averageScore", contains(51f, 49f, 27f));
        }
        Caller viewer = given.viewer(municipality);
        list(viewer, "?schoolId=" + school)
                .body("total", equalTo(3))
                .body("items.state", contains("SUPPRESSED", "SUPPRESSED", "SUPPRESSED"))
                .body("items[0].participants", nullValue())
                .body("items[0].averageScore", nullValue())
                .body("items[0].lowShare", nullValue())
                .body("items[0].from51to60", nullValue());
        for (String format : List.of("text/csv", "application/x-ndjson")) {
            String file = as(viewer.token())
                    .accept(format)
                    .get("/assessment-results")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(file.lines().filter(line -> line.contains("170105")))
                    .hasSize(3)
                    .allSatisfy(line ->
                            assertThat(line).contains("SUPPRESSED").doesNotContain("51.00", "27.00", "49.00", ",1,"));
        }
    }

    @Test
    void coarseWhereFewTookPart() {
        send("", HEADER + "170105,2020/2021,ОГЭ,RUSSIAN,,23,7,9,5,2,,,,3.09\n");

        list(given.viewer(municipality), "")
                .body("items[0].state", equalTo("ROUNDED"))
                .body("items[0].participants", equalTo(23))
                .body("items[0].lowShare", equalTo(30)) // 30.4 %
                .body("items[0].averageScore", equalTo(3))
                .body("items[0].mark2", nullValue());
        list(coordinator, "").body("items[0].lowShare", equalTo(30.4f)).body("items[0].mark2", equalTo(7));
    }

    /** What was hidden on its way out is no data on its way in. */
    @Test
    void hiddenRowsAreRefusedByName() throws IOException {
        send("", table());
        String file = as(given.viewer(municipality).token())
                .accept("text/csv")
                .get("/assessment-results")
                .asString();

        send("", file).body("rejected", equalTo(3)).body("errors.code", hasItem("SUPPRESSED_VALUE"));
        list(coordinator, "").body("items.participants", contains(1, 1, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "170105,2020/2021,ВПР,RUSSIAN,,20,,,,,,,, | REQUIRED | Укажите класс: ВПР — это 4, 5, 6, 7, 8, 10, 11 классы",
                "170105,2020/2021,ЕГЭ,RUSSIAN,9,20,,,,,,,, | WRONG_GRADE | ЕГЭ — это 11 класс",
                "170105,2020/2021,ЕГЭ,Астрология,,20,,,,,,,, | UNKNOWN_TERM | Русский язык",
                "170105,2020/2021,PISA,RUSSIAN,,20,,,,,,,, | UNKNOWN_TERM | Можно: ЕГЭ, ОГЭ, ВПР",
                "170105,2020/2022,ЕГЭ,RUSSIAN,,20,,,,,,,, | MALFORMED_CODE | двумя годами",
                "170105,2020/2021,ОГЭ,RUSSIAN,,20,5,5,5,4,,,, | COUNTS_DISAGREE | Участников 20, а отметок вместе 19",
                "170105,2020/2021,ОГЭ,RUSSIAN,,4,5,,,,,,, | MORE_THAN_PARTICIPANTS | 5 из 4",
                "170105,2020/2021,ОГЭ,RUSSIAN,,10,,,,,5,4,2, | COUNTS_DISAGREE | вместе 11, а участников 10",
                "170105,2020/2021,ОГЭ,RUSSIAN,,,5,,,,,,, | REQUIRED | сколько было участников",
                "170105,2020/2021,ОГЭ,RUSSIAN,,20,-1,,,,,,, | OUT_OF_RANGE | от 0",
                "170105,2020/2021,ОГЭ,RUSSIAN,,20,,,,,,,,100.5 | OUT_OF_RANGE | до 100"
            })
    void contradictionsAreFaultsOfTheRow(String line, String code, String message) {
        send("", HEADER + line + "\n")
                .body("rejected", equalTo(1))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].message", containsString(message));
        list(coordinator, "").body("total", equalTo(0));
    }

    @Test
    void participantsAreCountedWhereMarksSayThem() {
        send(
                        "&procedure=OGE&subject=MATHEMATICS&academicYear=2020-2021",
                        "Код ОО;2;3;4;5\n170105;2;10;8;4\n170101;0;1;0;0\n")
                .body("created", equalTo(2));

        list(coordinator, "?schoolId=" + school)
                .body("items[0].participants", equalTo(24))
                .body("items[0].lowShare", equalTo(8.3f))
                .body("items[0].grade", equalTo(9));
    }

    /** A blank cell leaves what was there; numbers that then contradict each other are told, and nothing is written. */
    @Test
    void contradictionToEarlierFilesIsTold() {
        send("", HEADER + "170105,2020/2021,ОГЭ,RUSSIAN,,20,5,,,,,,,\n").body("created", equalTo(1));

        send("", HEADER + "170105,2020/2021,ОГЭ,RUSSIAN,,4,,,,,,,,\n")
                .body("status", equalTo("FAILED"))
                .body("failure", containsString("противоречат загруженным раньше"));
        list(coordinator, "").body("items[0].participants", equalTo(20));
    }

    @Test
    void sameAssessmentTwiceIsAFault() {
        send(
                        "&mode=PARTIAL",
                        HEADER
                                + "170105,2020/2021,ОГЭ,RUSSIAN,9,20,,,,,,,,\n170105,2020/2021,OGE,Русский язык,,21,,,,,,,,\n")
                .body("created", equalTo(1))
                .body("errors[0].code", equalTo("DUPLICATE_ROW"));
    }

    @Test
    void listIsFilteredAndNeverRanked() {
        send(
                "",
                HEADER + "170105,2020/2021,ВПР,RUSSIAN,5,30,,,,,,,,\n170101,2020/2021,ВПР,RUSSIAN,6,31,,,,,,,,\n"
                        + "170101,2019/2020,DKR,PHYSICS,8,32,,,,,,,,\n");

        list(coordinator, "?academicYear=2020-2021").body("total", equalTo(2));
        list(coordinator, "?procedure=DKR").body("items.subject", contains("PHYSICS"));
        list(coordinator, "?grade=6").body("items.schoolCode", contains("170101"));
        list(coordinator, "?schoolCode=170105").body("items.grade", contains(5));
        list(coordinator, "?q=исош").body("total", equalTo(1));
        list(given.viewer(given.municipality(region, "65716000")), "").body("items", empty());
        for (String sort : List.of("lowShare", "averageScore", "participants")) {
            wrong(coordinator.token())
                    .get("/assessment-results?sort=" + sort)
                    .then()
                    .statusCode(400);
        }
    }

    /** Rules over low results work on what was loaded; who does not see small counts reads the decision alone. */
    @Test
    void rulesOverLowResultsWork() {
        send(
                "",
                HEADER
                        + "170105,2017/2018,ОГЭ,RUSSIAN,,30,12,18,0,0,,,,\n170105,2017/2018,ОГЭ,MATHEMATICS,,30,10,20,0,0,,,,\n");
        Map<String, Object> low = Map.of(
                "kind", "LOW_RESULTS",
                "share", 30,
                "minProcedures", 2,
                "procedures", List.of("OGE", "DKR"),
                "years", 1,
                "minParticipants", 1);
        int rule = as(coordinator.token())
                .body(Map.of(
                        "name",
                        "Низкие результаты",
                        "municipalityId",
                        municipality,
                        "archived",
                        false,
                        "definition",
                        Map.of("condition", low, "clusters", List.of())))
                .post("/identification-rules")
                .then()
                .statusCode(201)
                .body("sentence", containsString("(ОГЭ, ДКР)"))
                .extract()
                .path("id");
        int run = as(coordinator.token())
                .body(Map.of("ruleId", rule, "year", 2018, "municipalityId", municipality))
                .post("/identification-runs?wait=30")
                .then()
                .extract()
                .path("id");
        as(coordinator.token())
                .get("/identification-decisions?schoolId=" + school + "&runId=" + run)
                .then()
                .statusCode(200)
                .body("items[0].decision", equalTo("IDENTIFIED"))
                .body("items[0].evidence[0].details", hasItem(containsString("40 % (12 из 30)")));
        as(given.viewer(municipality).token())
                .get("/identification-decisions?schoolId=" + school + "&runId=" + run)
                .then()
                .statusCode(200)
                .body("items[0].decision", equalTo("IDENTIFIED"))
                .body("items[0].evidence[0].details", empty());
        assertThat(as(given.viewer(municipality).token())
                        .accept("application/x-ndjson")
                        .get("/identification-decisions?runId=" + run)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("IDENTIFIED")
                .doesNotContain("12 из 30");
    }

    @Test
    void ruleKnowsNoOtherProcedures() {
        as(coordinator.token())
                .body(Map.of(
                        "condition",
                        Map.of(
                                "kind", "LOW_RESULTS",
                                "share", 30,
                                "minProcedures", 2,
                                "procedures", List.of("OGE", "PISA"),
                                "years", 1,
                                "minParticipants", 1),
                        "clusters",
                        List.of()))
                .post("/identification-rules/sentence")
                .then()
                .statusCode(400)
                .body("detail", not(nullValue()))
                .body("errors[0].message", containsString("PISA"));
    }
}
