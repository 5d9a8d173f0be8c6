package ru.antirisk.bulkimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import ru.antirisk.support.Given.Caller;

@QuarkusTest
class ContextIndexImportTest extends ImportTest {

    @Test
    void wideTableWithCodesGoesInAsItIs() {
        send(coordinator, "kind=CONTEXT_INDICES&year=2018", CSV, table("identification-2018.csv"))
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("rowsTotal", equalTo(6))
                .body("created", equalTo(6))
                .body("rejected", equalTo(0))
                .body("format.encoding", equalTo("windows-1251"))
                .body("format.delimiter", equalTo(";"))
                .body("format.ignoredColumns", hasItems("Территориальный статус", "Наименование"));

        assertThat(written()).isEqualTo(22);
        assertThat(
                        database.count(
                                "select group_number * 1000 + (value * 100)::integer from context_index x"
                                        + " join school s on s.id = x.school_id where s.code = '170103' and year = 2018 and x.type = 1"))
                .isEqualTo(4092);
        assertThat(database.count("select count(*) from context_index x join school s on s.id = x.school_id"
                        + " where s.code = '170104' and x.type = 2 and value = 1.11 and group_number = 9"))
                .isEqualTo(1);
    }

    @Test
    void wideTableWithoutCodesGoesInByName() {
        send(coordinator, "kind=CONTEXT_INDICES&year=2018", CSV, table("identification-2018-by-name.csv"))
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("created", equalTo(6));

        assertThat(database.count("select count(*) from context_index x join school s on s.id = x.school_id"
                        + " where s.code = '170103' and x.type = 3 and value = 37 and group_number = 2"))
                .isEqualTo(1);
    }

    @Test
    void sameFileAgainChangesNothing() {
        send(coordinator, "kind=CONTEXT_INDICES&year=2018", CSV, table("identification-2018.csv"));
        long changes = database.count("select count(*) from change_set");

        send(coordinator, "kind=CONTEXT_INDICES&year=2018", CSV, table("identification-2018.csv"))
                .body("unchanged", equalTo(6))
                .body("rowsTotal", equalTo(6));

        assertThat(database.count("select count(*) from change_set")).isEqualTo(changes);
    }

    @Test
    void sameFileIsReadAnewWhenItsRowsWereChangedSince() {
        send(coordinator, "kind=CONTEXT_INDICES&year=2018", CSV, table("identification-2018.csv"));
        indices(coordinator, "", "Код ОО;Год;Вид индекса;Значение\n170103;2018;ИСБШ;99\n")
                .body("updated", equalTo(1));

        send(coordinator, "kind=CONTEXT_INDICES&year=2018", CSV, table("identification-2018.csv"))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(5));

        assertThat(database.count("select count(*) from context_index_history")).isEqualTo(2);
    }

    @Test
    void dryRunReportsAndWritesNothing() {
        send(coordinator, "kind=CONTEXT_INDICES&year=2018&dryRun=true", CSV, table("identification-2018.csv"))
                .body("status", equalTo("DONE"))
                .body("created", equalTo(6));

        assertThat(written()).isZero();
    }

    @Test
    void dryRunTellsNewFromDifferentFromEqual() {
        indices(coordinator, "", "schoolCode,year,type,value,group\n170101,2018,ISBSH,42,3\n170102,2018,ISBSH,39,3\n")
                .body("created", equalTo(2));

        indices(coordinator, "&dryRun=true", """
                        schoolCode,year,type,value,group
                        170101,2018,ISBSH,42,3
                        170102,2018,ISBSH,40,3
                        170103,2018,ISBSH,1,1
                        """)
                .body("created", equalTo(1))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1));
        assertThat(written()).isEqualTo(2);
    }

    @Test
    void oneBadRowOfAnAtomicImportWritesNothing() {
        indices(
                        coordinator,
                        "&mode=ATOMIC",
                        "Код ОО;Год;Вид индекса;Значение;Группа\n170101;2018;ИСБШ;42;3\n170102;2018;ИСБШ;39%;3\n")
                .statusCode(200)
                .body("status", equalTo("FAILED"))
                .body("rowsTotal", equalTo(2))
                .body("rejected", equalTo(1))
                .body("unchanged", equalTo(0))
                .body("created", equalTo(1))
                .body("failure", containsString("Ничего не записано"))
                .body("errors[0].line", equalTo(3))
                .body("errors[0].column", equalTo("Значение"))
                .body("errors[0].value", equalTo("39%"))
                .body("errors[0].message", equalTo("«39%» — не число. Уберите знак %"));

        assertThat(written()).isZero();
    }

    @Test
    void goodRowsOfAPartialImportGoIn() {
        indices(coordinator, "&mode=PARTIAL", """
                        Код ОО;Год;Вид индекса;Значение;Группа
                        170101;2018;ИСБШ;42;3
                        170101;2018;ИСБШ;43;3
                        999999;2018;ИСБШ;1;1
                        17010;1918;?;x;99
                        170102;2018;ИСБШ;;
                        170103;2018;ИУРШ;2;
                        """)
                .body("status", equalTo("DONE"))
                .body("rowsTotal", equalTo(6))
                .body("created", equalTo(2))
                .body("rejected", equalTo(4))
                .body(
                        "errors.code",
                        hasItems(
                                "DUPLICATE_ROW",
                                "UNKNOWN_SCHOOL",
                                "MALFORMED_CODE",
                                "OUT_OF_RANGE",
                                "UNKNOWN_VALUE",
                                "REQUIRED"))
                .body("errors.findAll { it.line == 5 }.size()", equalTo(5))
                .body(
                        "errors.find { it.code == 'DUPLICATE_ROW' }.message",
                        equalTo("Строка 3 повторяет строку 2: тот же индекс школы за 2018 год. Оставьте одну из них"));

        assertThat(written()).isEqualTo(2);
    }

    @Test
    void schoolOfAnotherMunicipalityIsAsUnknownAsNone() {
        int other = given.municipality(region, "65716000");
        given.school(other, "170201", "МБОУ «СОШ № 1»");

        indices(coordinator, "", "Код ОО;Год;Вид индекса;Значение\n170201;2018;ИСБШ;42\n")
                .body("errors[0].message", equalTo("Школы с кодом 170201 нет среди ваших школ. Проверьте код"));
        assertThat(written()).isZero();
    }

    @Test
    void ambiguousAndUnknownNamesListTheirCandidates() {
        int other = given.municipality(region, "65716000");
        given.school(other, "170201", "МБОУ «СОШ № 1»");
        Caller operator = given.operator(region);

        indices(
                        operator,
                        "&year=2018",
                        "Наименование школы;ИСБШ\nМБОУ СОШ №1;42\nСигнальнинская СОШ;39\nСигнальненская СОШ;39\n")
                .body("errors", hasSize(2))
                .body("errors[0].code", equalTo("AMBIGUOUS_SCHOOL"))
                .body("errors[0].message", containsString("170101 — МБОУ «СОШ № 1», 170201 — МБОУ «СОШ № 1»"))
                .body("errors[1].code", equalTo("UNKNOWN_SCHOOL"))
                .body("errors[1].message", containsString("170102 — МКОУ «Сигнальненская СОШ»"));
    }

    @Test
    void formerNameFindsTheSchool() {
        database.execute("update school set name = 'МБОУ «Лицей»' where code = '170101'");

        indices(coordinator, "&year=2018", "Школа;ИСБШ\nМБОУ «СОШ № 1»;42\n").body("created", equalTo(1));
    }

    @Test
    void missingYearNamesTheParameter() {
        send(coordinator, "kind=CONTEXT_INDICES", CSV, table("identification-2018.csv"))
                .statusCode(422)
                .body("errors[0].parameter", equalTo("year"))
                .body("detail", containsString("укажите параметр year"));
    }

    @Test
    void missingColumnsAreNamed() {
        indices(coordinator, "", "Школьник;Год\nИванов;2018\n")
                .statusCode(422)
                .body("detail", containsString("«Код ОО», «Вид индекса», «Значение»"));
    }
}
