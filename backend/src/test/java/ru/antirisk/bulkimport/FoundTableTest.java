package ru.antirisk.bulkimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** The table is found wherever it stands in the file, and told; or its sender says where it is. */
@QuarkusTest
class FoundTableTest extends ImportTest {
    private static final String SCHOOLS = "kind=SCHOOLS&mode=PARTIAL";
    private static final Object[] HEADINGS = {"Код ОО", "Наименование", "Обучающихся"};
    private static final Object[] FIRST = {"170101", "Первая", 40};
    private static final Object[] SECOND = {"170102", "Вторая", 50};

    private ValidatableResponse sendXlsx(String query, byte[] body) {
        return send(coordinator, SCHOOLS + query, Xlsx.TYPE, body);
    }

    private ValidatableResponse preview(String query, String type, byte[] body) {
        return request(coordinator, type)
                .body(body)
                .post("/imports/preview" + query)
                .then();
    }

    private String name(String code) {
        return database.text("select name from school where code = '" + code + "'");
    }

    private static byte[] coverAndTable() {
        return new Xlsx()
                .sheet("Титул", new Object[] {"Список школ района"}, new Object[] {"Школы, 2024 год"})
                .sheet("Пустой")
                .sheet("Данные", new Object[][] {{"Приложение 1"}, {}, HEADINGS, FIRST, SECOND})
                .bytes();
    }

    @Test
    void tableBelowATitleOnAnotherSheetIsFound() {
        byte[] body = coverAndTable();

        preview("", Xlsx.TYPE, body)
                .body("kind", equalTo("SCHOOLS"))
                .body("format.sheet", equalTo("Данные"))
                .body("format.sheets", contains("Титул", "Пустой", "Данные"))
                .body("format.headerRow", equalTo(3))
                .body("rows[0]", contains("170101", "Первая", "40"))
                .body("rowNumbers", contains(4, 5));
        sendXlsx("", body).body("updated", equalTo(2)).body("format.headerRow", equalTo(3));
        assertThat(name("170102")).isEqualTo("Вторая");
    }

    @Test
    void rowsAreNumberedAsInTheFile() {
        byte[] body = new Xlsx()
                .sheet("Данные", new Object[][] {{"Приложение 1"}, {}, HEADINGS, {"170101", "Первая", "много"}})
                .bytes();

        int id = sendXlsx("", body).body("errors.line", contains(4)).extract().path("id");
        request(coordinator, CSV)
                .get("/imports/" + id + "/rejected")
                .then()
                .body(containsString("Код ОО;Наименование;Обучающихся;Ошибка"))
                .body(containsString("170101;Первая;много;"));
    }

    @Test
    void ofTwoTablesTheFirstIsReadUnlessAnotherIsChosen() {
        byte[] body = new Xlsx()
                .sheet("Город", HEADINGS, FIRST)
                .sheet("Село", HEADINGS, SECOND)
                .bytes();

        sendXlsx("", body).body("format.sheet", equalTo("Город")).body("updated", equalTo(1));
        assertThat(name("170102")).isEqualTo("МКОУ «Сигнальненская СОШ»");
        sendXlsx("&sheet=Село", body).body("format.sheet", equalTo("Село")).body("updated", equalTo(1));
        assertThat(name("170102")).isEqualTo("Вторая");
        sendXlsx("&sheet=Посёлок", body).statusCode(422).body("detail", containsString("Листы: «Город», «Село»"));
    }

    @Test
    void headerRowIsChosen() {
        byte[] body = new Xlsx()
                .sheet("Данные", new Object[][] {{"Было", "Школа"}, {"Код ОО", "Название"}, {"170101", "Первая"}})
                .bytes();

        preview("?kind=SCHOOLS&headerRow=1", Xlsx.TYPE, body).body("headers", contains("Было", "Школа"));
        sendXlsx("&headerRow=2", body).body("updated", equalTo(1));
        sendXlsx("&headerRow=30", body).statusCode(422).body("detail", containsString("Строка 30"));
    }

    @Test
    void csvBelowATitleIsFoundWithItsDelimiter() {
        String body = "Список школ, принятый советом, с правками\n\nКод ОО;Наименование\n170101;Первая, средняя\n";

        send(coordinator, SCHOOLS, body)
                .body("updated", equalTo(1))
                .body("format.delimiter", equalTo(";"))
                .body("format.headerRow", equalTo(3));
    }

    @Test
    void tableMayBeginAtAnyColumn() {
        byte[] body = new Xlsx()
                .sheet(
                        "Данные",
                        new Object[][] {{null, null, "Код ОО", "Наименование"}, {null, null, "170101", "Первая"}})
                .bytes();

        sendXlsx("", body).body("updated", equalTo(1));
    }

    @Test
    void zerosThatAFormatShowsAreRead() {
        given.school(municipality, "010101", "Школа");
        byte[] body = new Xlsx()
                .sheet("Данные", sheet -> {
                    Xlsx.fill(sheet, HEADINGS, new Object[] {10101, "Первая", 40});
                    sheet.style(1, 0).format("000000").set();
                })
                .bytes();

        sendXlsx("", body).body("updated", equalTo(1)).body("noted", equalTo(0));
        assertThat(name("010101")).isEqualTo("Первая");
    }

    @Test
    void formulaThatNobodyComputedIsNamed() {
        byte[] body = new Xlsx()
                .sheet("Данные", (Worksheet sheet) -> {
                    Xlsx.fill(sheet, HEADINGS, new Object[] {"170101", "Первая"});
                    sheet.formula(1, 2, "20+20");
                })
                .bytes();

        sendXlsx("", Xlsx.with(body, text -> text.replace("<v></v>", "").replace("<v/>", "")))
                .body("errors.code", contains("UNCOMPUTED_FORMULA"))
                .body("errors[0].value", nullValue());
    }

    @Test
    void strictWorkbookIsRead() {
        byte[] usual = new Xlsx().sheet("Данные", HEADINGS, FIRST).bytes();
        byte[] strict = Xlsx.with(
                usual,
                text -> text.replace(
                                "http://schemas.openxmlformats.org/officeDocument/2006/relationships\"",
                                "http://purl.oclc.org/ooxml/officeDocument/relationships\"")
                        .replace(
                                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                "http://purl.oclc.org/ooxml/spreadsheetml/main"));
        assertThat(strict).isNotEqualTo(usual);

        sendXlsx("", strict).statusCode(200).body("updated", equalTo(1));
    }

    /** As programs write it that care for no format of cells. */
    @Test
    void workbookWithoutStylesIsRead() {
        byte[] plain = Xlsx.with(
                new Xlsx().sheet("Данные", HEADINGS, FIRST).bytes(),
                text -> text.contains("<styleSheet")
                        ? ""
                        : text.replaceAll("<Override [^>]*styles[^>]*>", "")
                                .replaceAll("<Relationship [^>]*styles[^>]*>", ""));

        sendXlsx("", plain).statusCode(200).body("updated", equalTo(1));
    }

    @Test
    void unpackedWorkbookThatCannotBeReadIsNotLeft() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(Xlsx.with(coverAndTable(), text -> text.contains("<sheetData>") ? "<worksheet" : text));
        }
        long before = unpacked();

        send(coordinator, SCHOOLS, "application/gzip", packed.toByteArray())
                .statusCode(422)
                .body("errors.code", contains("BROKEN_XLSX"));
        assertThat(unpacked()).isEqualTo(before);
    }

    private static long unpacked() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("unpacked"))
                    .count();
        }
    }

    @Test
    void rowThatASpreadsheetShowsIsTold() {
        String body = "Код ОО;Наименование;Обучающихся\n170101;\"Первая\nшкола\nгорода\";40\n170102;Вторая;много\n";

        preview("", CSV, body.getBytes(StandardCharsets.UTF_8)).body("rowNumbers", contains(2, 3));
        int id = send(coordinator, SCHOOLS, body)
                .body("errors.line", contains(5))
                .body("errors.row", contains(3))
                .extract()
                .path("id");
        request(coordinator, CSV)
                .get("/imports/" + id + "/errors")
                .then()
                .body(containsString("line,row,column,value,code,message\n5,3,Обучающихся,много,"));
    }

    @Test
    void wordsForNoValueChangeNothing() {
        send(coordinator, SCHOOLS, "Код ОО;Обучающихся;Телефон\n170101;40;+7 1\n")
                .body("updated", equalTo(1));
        send(coordinator, SCHOOLS, "Код ОО;Обучающихся;Телефон\n170101;н/д;нет\n170102;-;—\n")
                .body("unchanged", equalTo(2));

        assertThat(database.text("select students || phone from school where code = '170101'"))
                .isEqualTo("40+7 1");
    }

    @Test
    void lostZeroIsTakenWithANote() {
        given.school(municipality, "010101", "Школа");

        send(coordinator, SCHOOLS, "Код ОО;Наименование;ИНН\n10101;Первая;105000128\n")
                .body("updated", equalTo(1))
                .body("noted", equalTo(2))
                .body("notes.code", contains("LOST_ZERO", "LOST_ZERO"))
                .body("notes[0].message", containsString("«010101»"));
        assertThat(database.text("select inn from school where code = '010101'"))
                .isEqualTo("0105000128");
        send(coordinator, SCHOOLS, "Код ОО;Наименование;ОКТМО\n10999;Новая;65715000\n")
                .body("errors.code", contains("MALFORMED_CODE"))
                .body("errors[0].message", containsString("потерян ноль впереди: «010999»"));
    }

    @Test
    void numberThatIsTooLongIsRoundedWithANote() {
        indices(coordinator, "", "Код ОО;Год;Вид индекса;Значение\n170101;2018;ИСБШ;42,12349\n")
                .body("created", equalTo(1))
                .body("notes.message", contains("«42,12349» округлено до 42,123"));
        assertThat(database.text("select value::text from context_index")).isEqualTo("42.123");
    }

    @Test
    void notesOfAnAtomicImportOutlastWhatIsTakenBack() {
        indices(coordinator, "", "Код ОО;Год;Вид индекса;Значение\n170101;2018;ИСБШ;42,12349\n170102;2018;ИСБШ;много\n")
                .body("status", equalTo("FAILED"))
                .body("noted", equalTo(1))
                .body("notes.line", contains(2));
        assertThat(written()).isZero();
    }

    @Test
    void textsOfOneFileKeepTheirCharset() {
        byte[] body = "Приложение\nКод ОО;Наименование\n170101;Первая\n"
                .getBytes(java.nio.charset.Charset.forName("windows-1251"));

        send(coordinator, SCHOOLS, CSV, body).body("updated", equalTo(1));
        assertThat(List.of(name("170101"))).containsExactly("Первая");
        assertThat(new String(body, StandardCharsets.UTF_8)).doesNotContain("Первая");
    }
}
