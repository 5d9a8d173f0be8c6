package ru.antirisk.bulkimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as people and programs outside write them. */
@QuarkusTest
class OutsideFileTest extends ImportTest {
    private static final String SCHOOLS = "kind=SCHOOLS&mode=PARTIAL";
    private static final String NDJSON = "application/x-ndjson";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    @Test
    void cellTooManyShiftsNothing() {
        send(coordinator, SCHOOLS, "Код ОО;Наименование;Обучающихся\n170101;Новое;10;40;2\n170102;Новое;20;;\n")
                .body("updated", equalTo(1))
                .body("rejected", equalTo(1))
                .body("errors.code", contains("EXTRA_CELLS"))
                .body("errors.line", contains(2))
                .body("errors[0].message", containsString("Ячеек в строке 5, а столбцов 3"));

        assertThat(database.text("select name from school where code = '170101'"))
                .isEqualTo("МБОУ «СОШ № 1»");
    }

    @Test
    void rowsOfNothingButANumberArePassedOverAndATotalIsNamed() {
        String numbered = """
                № п/п;Код ОО;Наименование;ОКТМО
                1;170906;МБОУ «Шестая»;65715000
                2;;;
                3;;;
                Итого;1;;
                """;

        send(coordinator, SCHOOLS, numbered)
                .body("created", equalTo(1))
                .body("unchanged", equalTo(2))
                .body("errors.code", contains("TOTAL_ROW"))
                .body("errors.line", contains(5));
    }

    @Test
    void oneColumnIsEnoughForASchoolThatIsKnown() {
        send(coordinator, SCHOOLS, "Код ОО;Телефон\n170103;+7 34342 3-33-33\n170777;+7 34342 4-44-44\n")
                .body("updated", equalTo(1))
                .body("errors.code", contains("REQUIRED"))
                .body("errors[0].message", containsString("нет столбца «Наименование»"));
        send(coordinator, SCHOOLS, "Код ОО;Наименование;ОКТМО;Телефон\n170103;;;+7 34342 5-55-55\n")
                .body("updated", equalTo(1));

        assertThat(database.text("select name || phone from school where code = '170103'"))
                .isEqualTo("МАОУ НТГО «СОШ №3»+7 34342 5-55-55");
    }

    @Test
    void wholeNumberMayEndInZeros() {
        send(coordinator, SCHOOLS, "Код ОО;Наименование;Обучающихся\n170101;Новое;40,0\n170102;Новое;40,5\n")
                .body("updated", equalTo(1))
                .body("errors.code", contains("NOT_A_NUMBER"));

        assertThat(database.count("select students from school where code = '170101'"))
                .isEqualTo(40);
    }

    @Test
    void ndjsonIsReadAsProgramsWriteIt() {
        String objects = """
                {"code": "170101", "name": "Новое", "students": 40.0, "more": {"a": [1]}}
                {"code": "170102", "name": {"ru": "Новое"}}
                """;

        send(coordinator, SCHOOLS, NDJSON, bytes("\ufeff" + objects))
                .body("updated", equalTo(1))
                .body("errors.code", contains("NESTED_VALUE"))
                .body("errors.line", contains(2))
                .body("format.ignoredColumns", contains("more"));
    }

    @Test
    void commaWithoutADigitBeforeItIsNoNumber() {
        send(coordinator, SCHOOLS, "Код ОО;Учителей;Обучающихся\n170101;7;,0\n")
                .body("errors.code", contains("NOT_A_NUMBER"));
    }

    @Test
    void lineThatIsNoObjectIsNamedByItself() {
        send(coordinator, SCHOOLS, NDJSON, bytes("{\"code\": \"170101\", \"name\": \"Новое\"}\n\nэто не объект\n"))
                .statusCode(422)
                .body("detail", containsString("Строка 3"));
    }

    @Test
    void marksThatBecomeTwoHaveRoom() {
        send(coordinator, SCHOOLS, "Код ОО;Наименование\n170101;" + "\u0344".repeat(3_000) + "\n")
                .statusCode(200)
                .body("rejected", equalTo(1));
    }

    @Test
    void shiftedRowIsNamedThoughNothingStandsUnderTheHeader() {
        send(coordinator, SCHOOLS, "Код ОО;Наименование\n;;170101\n").body("errors.code", contains("EXTRA_CELLS"));
    }

    @Test
    void brokenObjectIsNamedByItsLine() {
        String objects = """
                {"code": "170101", "name": "Новое"}
                {"code": "170102",
                {"code": "170103"}
                """;

        send(coordinator, SCHOOLS, NDJSON, bytes(objects)).statusCode(422).body("detail", containsString("Строка 2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.ms-excel",
                "application/csv",
                "text/plain",
                "application/octet-stream",
                "application/x-www-form-urlencoded"
            })
    void contentTellsWhateverTheTypeSays(String type) {
        send(coordinator, SCHOOLS, type, bytes("Код ОО;Наименование\n170101;Новое\n"))
                .statusCode(200)
                .body("updated", equalTo(1));
    }

    @Test
    void formWithAFileIsToldHowFilesAreSent() {
        wrong(coordinator.token())
                .contentType("multipart/form-data")
                .multiPart("file", "06-plain.csv", bytes("Код ОО;Наименование\n170101;Новое\n"), "text/csv")
                .post("/imports?kind=SCHOOLS")
                .then()
                .statusCode(415)
                .header("Accept", containsString("text/csv"))
                .body("detail", containsString("--data-binary"));
    }

    @Test
    void decomposedLettersAreTheSame() {
        send(coordinator, SCHOOLS, decomposed("Код ОО;Сайт;Наименование\n170101;;Майская школа\n"))
                .body("updated", equalTo(1));

        assertThat(database.text("select name from school where code = '170101'"))
                .isEqualTo("Майская школа");
        as(coordinator.token())
                .queryParam("q", decomposed("майская"))
                .get("/schools")
                .then()
                .body("total", equalTo(1));
        as(coordinator.token())
                .contentType("application/json")
                .body(Map.of("code", "170777", "name", decomposed("Зимний лицей"), "municipalityId", municipality))
                .post("/schools")
                .then()
                .statusCode(201)
                .body("name", equalTo("Зимний лицей"));
    }

    @Test
    void nameHoldsALetterOrADigit() {
        send(coordinator, SCHOOLS, "Код ОО;Наименование\n170101;.\n").body("errors.code", contains("NOTHING_SAID"));

        as(coordinator.token())
                .contentType("application/json")
                .body(Map.of("name", ".", "validUntil", "2010-01-01"))
                .post("/schools/" + database.count("select id from school where code = '170101'") + "/former-names")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/name"));
    }

    /** From a time when such a name was taken. */
    @Test
    void nameOfSignsAloneIsRemoved() {
        long school = database.count("select id from school where code = '170101'");
        database.execute(
                "insert into school_name (school_id, name, valid_until) values (" + school + ", '.', '2010-01-01')");

        as(coordinator.token())
                .queryParam("name", ".")
                .delete("/schools/" + school + "/former-names")
                .then()
                .statusCode(204);

        assertThat(database.count("select count(*) from school_name")).isZero();
    }
}
