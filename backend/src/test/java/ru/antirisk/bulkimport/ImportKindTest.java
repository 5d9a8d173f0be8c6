package ru.antirisk.bulkimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.support.Given.Caller;

@QuarkusTest
class ImportKindTest extends ImportTest {
    @All
    @Inject
    List<Kind> kinds;

    @Inject
    Database sql;

    /** Otherwise a file is taken as unchanged though what its rows name has changed. */
    @Test
    void tablesThatRowsNameAreReferences() {
        for (Kind kind : kinds) {
            List<String> named = sql.list(
                    Sql.of(
                            "select distinct confrelid::regclass::text from pg_constraint"
                                    + " where contype = 'f' and conrelid = ?::regclass and confrelid <> conrelid",
                            kind.table()),
                    row -> row.getString(1));
            assertThat(kind.references()).as(kind.code()).containsAll(named);
        }
    }

    @Test
    void operatorLoadsMunicipalitiesOfTheRegionOnly() {
        given.municipality(given.region("67"), "66000000");
        String table = "ОКТМО;Наименование\n65 716 000;Округ\n65715000;Новое имя\n66000000;Чужой\n12;Кривой\n";

        send(given.operator(region), "kind=MUNICIPALITIES&mode=PARTIAL", table)
                .body("created", equalTo(1))
                .body("updated", equalTo(1))
                .body("errors.code", hasItems("FOREIGN_MUNICIPALITY", "MALFORMED_CODE"));

        assertThat(database.count("select count(*) from municipality where name = 'Новое имя' and version = 1"))
                .isEqualTo(1);
        assertThat(database.count("select count(*) from municipality where name = 'Чужой'"))
                .isZero();
    }

    @Test
    void municipalityBringsItsTimeZone() {
        String table =
                "ОКТМО;Наименование;Часовой пояс\n65716000;Округ;Asia/Omsk\n65717000;Округ;\n65718000;Округ;Париж\n";

        send(given.operator(region), "kind=MUNICIPALITIES&mode=PARTIAL", table)
                .body("created", equalTo(2))
                .body("errors.code", hasItems("MALFORMED_VALUE"));

        assertThat(database.text("select time_zone from municipality where oktmo = '65716000'"))
                .isEqualTo("Asia/Omsk");
        assertThat(database.count("select count(*) from municipality where oktmo = '65717000' and time_zone is null"))
                .isOne();
    }

    @Test
    void coordinatorLoadsSchoolsOfTheMunicipalityOnly() {
        int other = given.municipality(region, "65716000");
        given.school(other, "170201", "Чужая");
        String table = """
                Код ОО;Наименование;Тип;Вид;ИНН;Обучающихся;Электронная почта;ОКТМО
                170101;МБОУ «Лицей № 1»;МБОУ;лицей;7830002293;500;a@example.org;
                170110;Новая;;;;;;65715000
                170111;Новая;;;1234567890;-5;кривая;
                170201;Захваченная;;;;;;
                170102;Уведённая;;;;;;65716000
                170110;Снова;;;;;;
                """;

        send(coordinator, "kind=SCHOOLS&mode=PARTIAL", table)
                .body("created", equalTo(1))
                .body("updated", equalTo(1))
                .body("rejected", equalTo(4))
                .body(
                        "errors.code",
                        hasItems(
                                "MALFORMED_VALUE",
                                "OUT_OF_RANGE",
                                "FOREIGN_SCHOOL",
                                "UNKNOWN_MUNICIPALITY",
                                "DUPLICATE_ROW"));

        assertThat(database.count("select count(*) from school where name in ('Захваченная', 'Уведённая', 'Снова')"))
                .isZero();
        assertThat(database.count("select count(*) from school_name where name = 'МБОУ «СОШ № 1»'"))
                .isEqualTo(1);
    }

    @Test
    void blankCellChangesNothing() {
        send(coordinator, "kind=SCHOOLS", "Код ОО;Наименование;Телефон\n170101;;+7 1\n")
                .body("updated", equalTo(1));
        send(coordinator, "kind=SCHOOLS", "Код ОО;Наименование;Телефон\n170101;МБОУ «СОШ № 1»;\n")
                .body("unchanged", equalTo(1));

        assertThat(database.count("select count(*) from school where phone = '+7 1' and name = 'МБОУ «СОШ № 1»'"))
                .isEqualTo(1);
    }

    @Test
    void newSchoolNeedsANameAndAMunicipality() {
        send(given.operator(region), "kind=SCHOOLS", "Код ОО;Наименование;ОКТМО\n170120;;\n")
                .body("rejected", equalTo(1))
                .body("errors.column", hasItems("Наименование", "ОКТМО"));
    }

    @Test
    void membershipAppointsTheCuratorForTheTimeOfTheCycle() {
        given.cycle(region, "500PLUS-2021");
        Caller curator = given.curator(region);
        String table = "Код ОО;Основание;Куратор\n170101;Низкие результаты;" + curator.username() + "\n170102;;\n";

        send(coordinator, "kind=MEMBERSHIPS&cycle=500PLUS-2021", table).body("created", equalTo(2));
        send(coordinator, "kind=MEMBERSHIPS&cycle=500PLUS-2021", table).body("unchanged", equalTo(2));
        send(coordinator, "kind=MEMBERSHIPS&cycle=500PLUS-2021", "Код ОО;Куратор\n170102;" + curator.username() + "\n")
                .body("updated", equalTo(1));

        assertThat(database.count("select count(*) from curator_assignment where status = 'APPOINTED'"
                        + " and starts_on = '2021-01-01' and ends_on = '2021-12-31'"))
                .isEqualTo(2);
    }

    @Test
    void membershipNamesWhatItDoesNotFind() {
        int other = given.region("67");
        given.cycle(other, "OTHER-2021");
        given.cycle(region, "OWN-2021");
        Caller foreign = given.curator(other);

        send(
                        coordinator,
                        "kind=MEMBERSHIPS",
                        "Код ОО;Цикл;Куратор\n170101;OTHER-2021;\n170102;OWN-2021;" + foreign.username()
                                + "\n170999;OWN-2021;\n")
                .body("errors.code", hasItems("UNKNOWN_CYCLE", "UNKNOWN_CURATOR", "UNKNOWN_SCHOOL"));
        assertThat(database.count("select count(*) from membership")).isZero();
    }
}
