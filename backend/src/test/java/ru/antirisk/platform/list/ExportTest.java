package ru.antirisk.platform.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.antirisk.platform.table.MediaTypes;
import ru.antirisk.support.ApiTest;

/** What holds for the file of every list, tried on cycles. */
@QuarkusTest
class ExportTest extends ApiTest {
    @Inject
    @ConfigProperty(name = "antirisk.data-dir")
    Path dataDir;

    private String operator = "";

    @BeforeEach
    void twoCycles() {
        int region = given.region("66");
        operator = given.operator(region).token();
        given.cycle(region, "500PLUS-2021");
        given.cycle(region, "500PLUS-2022");
    }

    @Test
    void sheetHasDatesAndNumbers() throws IOException {
        byte[] sheet = as(operator)
                .accept(MediaTypes.XLSX)
                .get("/cycles?sort=code")
                .then()
                .statusCode(200)
                .contentType(MediaTypes.XLSX)
                .header("Content-Disposition", "attachment; filename=\"cycles.xlsx\"")
                .extract()
                .asByteArray();

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(workbook.getFirstSheet().getName()).isEqualTo("Циклы");
            assertThat(rows).hasSize(3);
            assertThat(rows.get(0).getCellText(0)).isEqualTo("Код цикла");
            assertThat(rows.get(1).getCellText(0)).isEqualTo("500PLUS-2021");
            assertThat(rows.get(1).getCell(4).getType()).isEqualTo(CellType.NUMBER);
            assertThat(rows.get(1).getCell(4).asDate()).isEqualTo(LocalDateTime.of(2021, 1, 1, 0, 0));
        }
    }

    @Test
    void formatIsWhatTheRequestLikesBest() {
        as(operator)
                .accept("application/json;q=0.5, text/csv")
                .get("/cycles")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Length", equalTo(Integer.toString(csv().length())));
        as(operator).accept("*/*").get("/cycles").then().statusCode(200).contentType("application/json");
        wrong(operator)
                .accept("text/html")
                .get("/cycles")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    private String csv() {
        return new String(
                as(operator).accept(MediaTypes.CSV).get("/cycles").asByteArray(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void fileHasTheColumnsThatAreChosen() throws IOException {
        String chosen = "/cycles?sort=code&columns=name,code";
        String csv = as(operator).accept(MediaTypes.CSV).get(chosen).asString();
        assertThat(csv).startsWith("code,name\n500PLUS-2021,");
        assertThat(as(operator).accept(MediaTypes.CSV_FOR_EXCEL).get(chosen).asString())
                .startsWith("\ufeffКод цикла;Название\r\n500PLUS-2021;");
        byte[] sheet = as(operator).accept(MediaTypes.XLSX).get(chosen).asByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
            assertThat(workbook.getFirstSheet().read().get(0).getCellCount()).isEqualTo(2);
        }
        wrong(operator)
                .accept(MediaTypes.CSV)
                .get("/cycles?columns=code,nothing")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("UNKNOWN_COLUMN"));
    }

    @Test
    void headHasNoBody() throws Exception {
        RestAssured.given()
                .header("Authorization", "Bearer " + operator)
                .accept(MediaTypes.CSV)
                .head("/api/v1/cycles")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(emptyString());
        assertThat(SpooledFiles.left(dataDir)).isEmpty();
    }

    @Test
    void wrongFilterIsAProblemInEveryFormat() {
        for (String format : List.of(MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX)) {
            wrong(operator)
                    .accept(format)
                    .get("/cycles?sort=nothing")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors[0].code", equalTo("UNKNOWN_SORT"));
        }
    }
}
