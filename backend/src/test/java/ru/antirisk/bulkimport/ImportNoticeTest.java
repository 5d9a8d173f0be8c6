package ru.antirisk.bulkimport;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportNoticeTest extends ImportTest {
    private static final String SCHOOLS = "kind=SCHOOLS&fileName=школы.csv";
    private static final String GOOD = "code;name;oktmo\n170102;Школа;65715000\n";

    @Test
    void senderIsToldWhatBecameOfTheFile() {
        int id = send(coordinator, SCHOOLS + "&mode=PARTIAL", GOOD + "17;Школа;65715000\n")
                .statusCode(200)
                .extract()
                .path("id");

        as(coordinator.token())
                .get("/notices?unread=true")
                .then()
                .body("items.kind", equalTo(List.of("IMPORT_DONE")))
                .body(
                        "items[0].text",
                        equalTo("Файл «школы.csv» загружен частично: новых строк 0, изменённых 1, без изменений 0,"
                                + " с ошибками 1"))
                .body("items[0].address", equalTo("/imports/" + id));
        as(given.coordinator(municipality).token()).get("/notices").then().body("total", equalTo(0));
    }

    @Test
    void fileWithoutAGoodRowIsNotCalledLoaded() {
        send(coordinator, SCHOOLS + "&mode=PARTIAL", "code;name;oktmo\n17;Школа;65715000\n");
        send(coordinator, SCHOOLS + "&mode=PARTIAL", GOOD);

        as(coordinator.token())
                .get("/notices")
                .then()
                .body("items[0].text", startsWith("Файл «школы.csv» загружен: "))
                .body("items[1].text", equalTo("Файл «школы.csv» не загружен: все строки с ошибками, их 1"));
    }

    @Test
    void failureIsToldWithItsReason() {
        send(coordinator, SCHOOLS + "&mode=ATOMIC", GOOD + "17;Школа;65715000\n")
                .statusCode(200)
                .body("status", equalTo("FAILED"));

        as(coordinator.token())
                .get("/notices")
                .then()
                .body("items.kind", equalTo(List.of("IMPORT_FAILED")))
                .body("items[0].text", startsWith("Загрузка «школы.csv» не удалась. "))
                .body("items[0].text", containsString("Ничего не записано"));
    }

    @Test
    void checkIsCalledACheckAndNotTold() {
        send(coordinator, SCHOOLS + "&mode=ATOMIC&dryRun=true", GOOD).statusCode(200);
        send(coordinator, "kind=SCHOOLS", GOOD).statusCode(200);

        as(coordinator.token()).get("/notices").then().body("total", equalTo(1));
        as(coordinator.token())
                .get("/background-work?sort=id")
                .then()
                .body("items[0].title", equalTo("Проверка файла школы.csv"))
                .body("items[1].title", startsWith("Загрузка файла без имени, номер "));
    }
}
