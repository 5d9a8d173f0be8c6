package ru.antirisk.bulkimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import ru.antirisk.platform.table.MediaTypes;
import ru.antirisk.support.Given.Caller;

@QuarkusTest
class ImportReportTest extends ImportTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String TABLE = """
            Код ОО;Год;Вид индекса;Значение;Источник
            170101;2018;ИСБШ;42;=cmd
            170102;2018;ИСБШ;39%;Регион
            170103;2018;ИСБШ;-1;Регион
            """;

    private int sent() {
        return indices(coordinator, "&mode=PARTIAL", TABLE).extract().path("id");
    }

    private String text(String path) {
        return request(coordinator, CSV)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void errorsAreOneTable() {
        assertThat(text("/imports/" + sent() + "/errors")).isEqualTo("""
                        line,row,column,value,code,message
                        3,3,Значение,39%,NOT_A_NUMBER,«39%» — не число. Уберите знак %
                        4,4,Значение,-1,OUT_OF_RANGE,«-1» — вне пределов: от 0 до 100. Проверьте значение и столбец
                        """);
    }

    @Test
    void rejectedRowsAreMendedAndSentAgain() {
        String rejected = text("/imports/" + sent() + "/rejected");
        assertThat(rejected)
                .startsWith("\ufeffКод ОО;Год;Вид индекса;Значение;Источник;Ошибка\r\n")
                .contains("170102;2018;ИСБШ;39%;Регион;«Значение»: «39%» — не число. Уберите знак %\r\n")
                .contains("170103;2018;ИСБШ;-1;Регион;");

        indices(coordinator, "", rejected.replace("39%;", "39;").replace(";-1;", ";1;"))
                .body("created", equalTo(2))
                .body("format.ignoredColumns", hasSize(0));
        assertThat(written()).isEqualTo(3);
    }

    @Test
    void eachPassReplacesTheErrorOfTheOneBefore() {
        String rejected = text("/imports/" + sent() + "/rejected");

        int again = indices(coordinator, "&mode=PARTIAL", rejected.replace("39%;", "39;"))
                .body("created", equalTo(1))
                .extract()
                .path("id");
        assertThat(text("/imports/" + again + "/rejected"))
                .startsWith("\ufeffКод ОО;Год;Вид индекса;Значение;Источник;Ошибка\r\n170103;2018;ИСБШ;-1;Регион;«Зн");
    }

    @Test
    void textThatWouldRunInASpreadsheetComesBackUnchanged() {
        String table = "Код ОО;Наименование;ОКТМО;Адрес\n17010;=СУММ(1);65715000;\"Тура,=1+1\"\n";
        int id = send(coordinator, "kind=SCHOOLS&mode=PARTIAL", table)
                .body("rejected", equalTo(1))
                .extract()
                .path("id");

        String rejected = text("/imports/" + id + "/rejected");
        assertThat(rejected).doesNotContain(";=").doesNotContain(",=");
        send(coordinator, "kind=SCHOOLS", rejected.replace("17010;", "170910;")).body("created", equalTo(1));
        assertThat(database.text("select name || address from school where code = '170910'"))
                .isEqualTo("=СУММ(1)Тура,=1+1");
    }

    @Test
    void errorsAreASheetThatIsMendedAndSentAgain() throws IOException {
        int id = sent();

        byte[] sheet = request(coordinator, CSV)
                .accept(XLSX)
                .get("/imports/" + id + "/errors")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
            List<String> texts = book.getFirstSheet()
                    .openStream()
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .collect(Collectors.joining("|")))
                    .toList();
            assertThat(texts)
                    .containsExactly(
                            "Строк с ошибками 2 из 3. Исправьте их здесь и загрузите этот файл",
                            "Строка файла|Ошибка|Код ОО|Год|Вид индекса|Значение|Источник",
                            "3|«Значение»: «39%» — не число. Уберите знак %|170102|2018|ИСБШ|39%|Регион",
                            "4|«Значение»: «-1» — вне пределов: от 0 до 100. Проверьте значение и столбец"
                                    + "|170103|2018|ИСБШ|-1|Регион");
        }
        send(coordinator, "kind=CONTEXT_INDICES&dryRun=true", XLSX, sheet)
                .body("rejected", equalTo(2))
                .body("format.headerRow", equalTo(2))
                .body("format.ignoredColumns", hasSize(0));
    }

    @Test
    void anothersImportIsNotThere() {
        int id = sent();
        Caller other = given.coordinator(given.municipality(region, "65716000"));

        for (String path : new String[] {"", "/errors", "/rejected", "/events"}) {
            request(other, CSV).get("/imports/" + id + path).then().statusCode(404);
        }
        request(other, CSV).get("/imports").then().body("items", hasSize(0));
        request(given.operator(region), CSV).get("/imports").then().body("items", hasSize(1));
    }

    @Test
    void listOfImportsForPeopleHasNoCodes() {
        send(coordinator, "kind=SCHOOLS", "Код ОО;Наименование\n170101;Первая\n")
                .statusCode(200);

        String list = request(coordinator, CSV)
                .accept(MediaTypes.CSV_FOR_EXCEL)
                .get("/imports")
                .asString();

        assertThat(list).contains(";Школы;Закончено;Всё или ничего;нет;").doesNotContain("SCHOOLS");
    }

    @Test
    void repeatedRequestIsOneImport() {
        byte[] body = table("identification-2018.csv");
        for (int i = 0; i < 2; i++) {
            request(coordinator, CSV)
                    .header("Idempotency-Key", "key")
                    .body(body)
                    .post("/imports?wait=30&kind=CONTEXT_INDICES&year=2018")
                    .then()
                    .statusCode(200)
                    .header("Location", org.hamcrest.Matchers.endsWith("/imports/1"))
                    .body("created", equalTo(6));
        }
        request(coordinator, CSV)
                .header("Idempotency-Key", "key")
                .body(body)
                .post("/imports?wait=30&kind=CONTEXT_INDICES&year=2019")
                .then()
                .statusCode(422);

        assertThat(database.count("select count(*) from import_run")).isEqualTo(1);
    }

    @Test
    void eventsEndWithTheImport() {
        int id = sent();

        assertThat(text("/imports/" + id + "/events")).startsWith("data:").contains("\"status\":\"DONE\"");
    }

    @Test
    void previewTellsKindFormatAndWhatIsMissing() {
        request(coordinator, CSV)
                .body(table("identification-2018-by-name.csv"))
                .post("/imports/preview")
                .then()
                .statusCode(200)
                .body("kind", equalTo("CONTEXT_INDICES"))
                .body("format.encoding", equalTo("windows-1251"))
                .body("headers", hasSize(6))
                .body("rows", hasSize(6))
                .body("rows[0][2]", equalTo("2 - очень низкий уровень"))
                .body("missingColumns", hasSize(0))
                .body("missingParameters", hasItem("year"));
        assertThat(database.count("select count(*) from import_run")).isZero();
    }

    @Test
    void templateHasTheColumnsAndTheSchoolsOfTheCaller() throws IOException {
        byte[] xlsx = wrong(coordinator.token())
                .accept(XLSX)
                .get("/imports/templates/CONTEXT_INDICES")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(workbook.getFirstSheet().read().get(0).getCellText(0)).isEqualTo("Код ОО");
            assertThat(workbook.findSheet("Школы").orElseThrow().read()).hasSize(7);
        }
        assertThat(wrong(coordinator.token())
                        .accept(CSV)
                        .get("/imports/templates/SCHOOLS")
                        .then()
                        .extract()
                        .asString())
                .startsWith("\ufeffКод ОО;Наименование;");
    }

    @Test
    void nothingOfATemplateIsLeftUnread() {
        Caller admin = given.admin();
        List<String> kinds = as(admin.token()).get("/imports/kinds").path("kind");
        assertThat(kinds).hasSizeGreaterThan(8);
        for (String kind : kinds) {
            String template = wrong(admin.token())
                    .accept(CSV)
                    .get("/imports/templates/" + kind)
                    .asString();
            request(admin, CSV)
                    .body((template + "1;2;3\n").getBytes(StandardCharsets.UTF_8))
                    .post("/imports/preview?kind=" + kind)
                    .then()
                    .statusCode(200)
                    .body("format.ignoredColumns", hasSize(0))
                    .body("missingColumns", hasSize(0));
        }
    }

    @Test
    void gzipAndNdjsonAndDeclaredCompressionGoIn() throws IOException {
        java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
        try (java.util.zip.GZIPOutputStream out = new java.util.zip.GZIPOutputStream(packed)) {
            out.write(table("identification-2018.csv"));
        }
        request(coordinator, CSV)
                .header("Content-Encoding", "gzip")
                .body(packed.toByteArray())
                .post("/imports?wait=30&kind=CONTEXT_INDICES&year=2018")
                .then()
                .body("created", equalTo(6))
                .body("format.compressed", equalTo(true));

        byte[] ndjson = "{\"schoolCode\":\"170101\",\"year\":2019,\"type\":\"ISBSH\",\"value\":42.5}\n"
                .getBytes(StandardCharsets.UTF_8);
        send(coordinator, "kind=CONTEXT_INDICES", "application/x-ndjson", ndjson)
                .body("created", equalTo(1))
                .body("format.type", equalTo("NDJSON"));
    }
}
