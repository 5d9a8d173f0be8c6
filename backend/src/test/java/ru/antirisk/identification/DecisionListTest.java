package ru.antirisk.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.table.MediaTypes;

@QuarkusTest
class DecisionListTest extends IdentificationTest {
    private static final String DECISIONS = "/identification-decisions";

    private Response download(String token, String query, String format) {
        return as(token).accept(format).get(DECISIONS + query);
    }

    private static List<Row> rows(Response answer) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.asByteArray()))) {
            return workbook.getFirstSheet().read();
        }
    }

    private static String cell(Row row, int column) {
        return row.getCellText(column);
    }

    @Test
    void sortsByRussianNameCodeAndDecision() {
        int run = runId(operator, planRule(), 2018);

        as(operator)
                .get(DECISIONS + "?runId=" + run + "&sort=-code&size=2")
                .then()
                .body("total", equalTo(6))
                .body("items.schoolCode", equalTo(List.of("170109", "170105")));
        as(operator)
                .get(DECISIONS + "?runId=" + run + "&sort=-decision&size=1")
                .then()
                .body("items.decision", equalTo(List.of("NOT_IDENTIFIED")));
        as(operator)
                .get(DECISIONS + "?runId=" + run + "&sort=name&size=1")
                .then()
                .body("items.schoolName", equalTo(List.of("МАОУ «НТГ»")));
        wrong(operator).get(DECISIONS + "?sort=evidence").then().statusCode(400);
    }

    @Test
    void findsSchoolsByWordsCodeAndMunicipality() {
        int elsewhere = given.municipality(region, "65740000");
        given.school(elsewhere, "170201", "МБОУ «СОШ № 3» Гари");
        String run = DECISIONS + "?runId=" + runId(operator, planRule(), 2018);

        as(operator)
                .get(run + "&q=сош 3&sort=code")
                .then()
                .body("items.schoolCode", equalTo(List.of("170103", "170201")));
        as(operator).get(run + "&schoolCode=170103").then().body("items.schoolCode", equalTo(List.of("170103")));
        as(operator)
                .get(run + "&municipalityId=" + elsewhere)
                .then()
                .body("items.schoolCode", equalTo(List.of("170201")));
    }

    @Test
    void countsByMunicipalityWhatTheCallerSees() {
        int elsewhere = given.municipality(region, "65740000");
        given.school(elsewhere, "170201", "Без данных");
        String counts = "/identification-runs/" + runId(operator, planRule(), 2018) + "/municipalities";

        as(operator)
                .get(counts)
                .then()
                .statusCode(200)
                .body("find { it.municipalityId == " + municipality + " }.schools", equalTo(6))
                .body("find { it.municipalityId == " + municipality + " }.identified", equalTo(4))
                .body("find { it.municipalityId == " + elsewhere + " }.identified", equalTo(0))
                .body("find { it.municipalityId == " + elsewhere + " }.insufficient", equalTo(1));
        as(given.coordinator(elsewhere).token()).get(counts).then().body("municipalityId", equalTo(List.of(elsewhere)));
    }

    @Test
    void pointsAreTheNumbersOfTheConditions() {
        int elsewhere = given.municipality(region, "65740000");
        given.school(elsewhere, "170201", "Без данных");
        String points = "/identification-runs/" + runId(operator, planRule(), 2018) + "/points";

        as(operator)
                .get(points)
                .then()
                .statusCode(200)
                .body("missing", equalTo(1))
                .body("points.size()", equalTo(6))
                .body("points.find { it.schoolName == 'МБОУ «ИСОШ»' }.x", equalTo(5))
                .body("points.find { it.schoolName == 'МБОУ «ИСОШ»' }.y", equalTo(1))
                .body("points.find { it.schoolName == 'МБОУ «ИСОШ»' }.decision", equalTo("IDENTIFIED"));
        as(operator)
                .get(points + "?x=2&y=1&municipalityId=" + municipality)
                .then()
                .body("missing", equalTo(0))
                .body("points.find { it.schoolName == 'МБОУ «ИСОШ»' }.x", equalTo(1));
        as(given.coordinator(elsewhere).token()).get(points).then().body("points", equalTo(List.of()));
        wrong(operator).get(points + "?x=0").then().statusCode(400).body("errors[0].parameter", equalTo("x"));
    }

    @Test
    void csvHasSentences() {
        sql.update(Sql.of("update school set name = '=HYPERLINK(1)' where code = '170101'"));
        int run = runId(operator, createRule(operator, rule("ЕГЭ", definition(groupAtMost("EGE_QUALITY", 8)))), 2018);

        Response answer = download(operator, "?runId=" + run + "&sort=code", MediaTypes.CSV);

        answer.then().statusCode(200).contentType("text/csv");
        List<String> lines = answer.asString().lines().toList();
        assertThat(lines).hasSize(7);
        assertThat(lines.get(0))
                .isEqualTo("runId,year,ruleName,approvedAt,municipalityName,schoolId,schoolCode,schoolName,decision,"
                        + "calculated,overrulingReason,overrulingActId,overrulingAct,overruledByName,overruledAt,"
                        + "cluster,evidence,missing");
        assertThat(lines.get(1))
                .contains(",=HYPERLINK(1),IDENTIFIED,IDENTIFIED,,,,,,,\"Группа качества ЕГЭ — 6, не больше 8\",");
        assertThat(download(operator, "?runId=" + run + "&sort=code", MediaTypes.CSV_FOR_EXCEL)
                        .asString())
                .contains(";\u2060=HYPERLINK(1);");
        assertThat(lines.get(2)).endsWith("Нет группы качества ЕГЭ за 2018 год,Нет группы качества ЕГЭ за 2018 год");
    }

    @Test
    void csvSaysOnceWhatRuleAndClusterBothAsk() {
        Map<String, Object> condition = groupAtMost("EGE_QUALITY", 8);
        Map<String, Object> definition =
                Map.of("condition", condition, "clusters", List.of(Map.of("name", "Те же", "condition", condition)));
        int run = runId(operator, createRule(operator, rule("ЕГЭ", definition)), 2018);

        String line = download(operator, "?runId=" + run + "&sort=code", MediaTypes.CSV)
                .asString()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();

        assertThat(line).contains(",Те же,\"Группа качества ЕГЭ — 6, не больше 8\",");
    }

    @Test
    void jsonLinesAreTheObjectsOfTheList() throws IOException {
        int run = runId(operator, planRule(), 2018);
        var json = new ObjectMapper();

        Response answer = download(operator, "?runId=" + run + "&sort=code", MediaTypes.NDJSON);

        List<String> lines = answer.asString().lines().toList();
        assertThat(lines).hasSize(6);
        JsonNode first = json.readTree(lines.get(0));
        JsonNode listed = json.readTree(
                as(operator).get(DECISIONS + "?runId=" + run + "&sort=code").asString());
        assertThat(first.get("schoolCode").asText()).isEqualTo("170101");
        assertThat(first.at("/evidence/0/text")).isEqualTo(listed.at("/items/0/evidence/0/text"));
    }

    @Test
    void sheetOfARunIsForPeople() throws IOException {
        sql.update(Sql.of("update school set name = '=1+1' where code = '170101'"));
        int rule = createRule(
                operator,
                rule(
                        "Перечень",
                        definition(all(List.of(groupAtMost("OGE_QUALITY", 5), groupAtMost("EGE_QUALITY", 8))))));
        int run = runId(operator, rule, 2018);
        approve(operator, run, 0).statusCode(200);

        Response answer = download(operator, "?runId=" + run + "&sort=code", MediaTypes.XLSX);

        answer.then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"identification-" + run + ".xlsx\"");
        List<Row> rows = rows(answer);
        assertThat(cell(rows.get(0), 0)).isEqualTo("Идентификация школ. Перечень");
        assertThat(cell(rows.get(1), 0))
                .isEqualTo("Школа относится к ШНОР, если группа качества ОГЭ не больше 5 и группа качества ЕГЭ не"
                        + " больше 8 (редакция правила 1)");
        assertThat(cell(rows.get(2), 0))
                .startsWith("Данные за 2018 год. Территория: весь регион. Расчёт № " + run)
                .endsWith("школ 6, относятся к ШНОР 2, недостаточно данных 2");
        assertThat(cell(rows.get(3), 0)).startsWith("Утверждено ").endsWith(". Протокол № 3");
        assertThat(rows.get(4).stream().map(c -> c.getText()).toList())
                .containsExactly(
                        "Код ОО",
                        "Школа",
                        "Муниципалитет",
                        "Решение",
                        "Кластер",
                        "Группа качества ОГЭ не больше 5",
                        "Группа качества ЕГЭ не больше 8",
                        "Чего не хватило",
                        "Решение изменено");
        Row first = rows.get(5);
        assertThat(cell(first, 0)).isEqualTo("170101");
        assertThat(cell(first, 1)).isEqualTo("=1+1");
        assertThat(first.getCell(1).getType()).isEqualTo(CellType.STRING);
        assertThat(cell(first, 3)).isEqualTo("Относится к ШНОР");
        assertThat(first.getCell(5).getType()).isEqualTo(CellType.NUMBER);
        assertThat(cell(first, 6)).isEqualTo("6");
        Row second = rows.get(6);
        assertThat(cell(second, 3)).isEqualTo("Недостаточно данных");
        assertThat(cell(second, 6)).isEqualTo("нет данных");
        assertThat(cell(second, 7)).isEqualTo("Нет группы качества ЕГЭ за 2018 год");
        assertThat(rows).hasSize(11);
    }

    @Test
    void streamsKeepToTheScope() throws IOException {
        int run = runId(operator, planRule(), 2018);
        String neighbour =
                given.coordinator(given.municipality(region, "65701000")).token();
        String school = given.school(schoolId("170101")).token();

        assertThat(download(neighbour, "", MediaTypes.CSV).asString().lines()).hasSize(1);
        assertThat(rows(download(neighbour, "", MediaTypes.XLSX))).hasSize(1);
        download(neighbour, "?runId=" + run, MediaTypes.XLSX).then().statusCode(404);
        assertThat(download(school, "", MediaTypes.CSV).asString().lines()).hasSize(1);
        approve(operator, run, 0).statusCode(200);
        assertThat(download(school, "", MediaTypes.NDJSON).asString().lines()).hasSize(1);
        assertThat(rows(download(school, "?runId=" + run, MediaTypes.XLSX))).hasSize(6);
    }

    @Test
    void sheetHasTheColumnsThatAreChosen() throws IOException {
        int run = runId(operator, planRule(), 2018);

        Response answer = download(operator, "?runId=" + run + "&columns=schoolCode,decision,missing", MediaTypes.XLSX);

        List<String> headings = rows(answer).stream()
                .filter(row -> cell(row, 0).equals("Код ОО"))
                .flatMap(Row::stream)
                .map(c -> c.getText())
                .toList();
        assertThat(headings)
                .startsWith("Код ОО", "Решение")
                .endsWith("Чего не хватило")
                .doesNotContain("Школа", "Муниципалитет", "Кластер")
                .hasSizeGreaterThan(3);
    }

    @Test
    void withoutAcceptTheListIsJson() {
        runId(operator, planRule(), 2018);

        as(operator).accept("*/*").get(DECISIONS).then().statusCode(200).contentType("application/json");
        wrong(operator).accept("image/png").get(DECISIONS).then().statusCode(406);
    }
}
