package ru.antirisk.bulkimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.support.Given.Caller;

/** An import taken back: what it added goes, what it changed returns, what newer things stand on stays. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class WithdrawalTest extends ImportTest {
    @Inject
    Database reads;

    private static final String HEADER = "schoolCode,year,type,value,group\n";

    @Test
    void valuesThatItChangedReturnAndThoseThatItAddedGo() {
        indices(coordinator, "", HEADER + "170101,2018,ISBSH,2,3\n170102,2018,ISBSH,3,4\n170103,2018,ISBSH,4,5\n");
        String second = HEADER + "170101,2018,ISBSH,20,10\n170102,2018,ISBSH,3,4\n170104,2018,ISBSH,7,7\n";
        int id = id(indices(coordinator, "", second));

        preview(id).body("removes", equalTo(1)).body("restores", equalTo(1)).body("keeps", equalTo(0));
        assertThat(values()).isEqualTo("170101=20/10 170102=3/4 170103=4/5 170104=7/7");

        withdraw(id)
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("withdrawal.status", equalTo("DONE"))
                .body("withdrawal.removed", equalTo(1))
                .body("withdrawal.restored", equalTo(1))
                .body("withdrawal.kept", equalTo(0))
                .body("withdrawal.createdByName", notNullValue());
        assertThat(values()).isEqualTo("170101=2/3 170102=3/4 170103=4/5");

        withdraw(id).statusCode(409).body("detail", containsString("уже отменена"));
        indices(coordinator, "", second).body("created", equalTo(1)).body("updated", equalTo(1));
        assertThat(values()).isEqualTo("170101=20/10 170102=3/4 170103=4/5 170104=7/7");
    }

    @Test
    void whatSomebodyWroteSinceStaysAndIsListed() {
        int id = id(indices(coordinator, "", HEADER + "170101,2018,ISBSH,2,3\n170102,2018,ISBSH,3,4\n"));
        indices(coordinator, "", HEADER + "170102,2018,ISBSH,30,4\n");

        preview(id)
                .body("removes", equalTo(1))
                .body("keeps", equalTo(1))
                .body("kept.object", hasItem(containsString("170102")))
                .body("kept.reason", equalTo(java.util.List.of("изменено после загрузки")));
        withdraw(id).body("withdrawal.removed", equalTo(1)).body("withdrawal.kept", equalTo(1));

        assertThat(values()).isEqualTo("170102=30/4");
        preview(id).body("removes", equalTo(0)).body("keeps", equalTo(1));
    }

    @Test
    void schoolsWithAUserAnIndexOrACycleStay() {
        int id = id(send(coordinator, "kind=SCHOOLS", """
                code,name,oktmo
                170101,Новое имя,65715000
                180001,С учётной записью,65715000
                180002,С индексом,65715000
                180003,С циклом,65715000
                180004,Сама по себе,65715000
                """));
        assertThat(database.count("select count(*) from school_name")).isEqualTo(1);
        given.school(school("180001"));
        indices(coordinator, "", HEADER + "180002,2018,ISBSH,2,3\n");
        given.membership(given.cycle(region, "C-2021"), school("180003"));

        preview(id)
                .body("removes", equalTo(1))
                .body("restores", equalTo(1))
                .body("keeps", equalTo(3))
                .body(
                        "kept.object",
                        containsInAnyOrder("180001, С учётной записью", "180002, С индексом", "180003, С циклом"))
                .body(
                        "kept.reason",
                        containsInAnyOrder(
                                "от записи зависят: пользователи",
                                "от записи зависят: индексы школ",
                                "от записи зависят: школы циклов"));
        withdraw(id)
                .body("withdrawal.removed", equalTo(1))
                .body("withdrawal.restored", equalTo(1))
                .body("withdrawal.kept", equalTo(3));

        assertThat(database.count("select count(*) from school where code like '18%'"))
                .isEqualTo(3);
        assertThat(name("170101")).isEqualTo("МБОУ «СОШ № 1»");
        assertThat(database.count("select count(*) from school_name")).isZero();
        as(coordinator.token())
                .get("/notices")
                .then()
                .body("items.kind", hasItem("IMPORT_WITHDRAWN"))
                .body("items.text", hasItem(containsString("осталось 3")));

        database.execute("delete from context_index");
        withdraw(id).body("withdrawal.removed", equalTo(1)).body("withdrawal.kept", equalTo(2));
    }

    @Test
    void whatTheFileItselfPutOnItsRowsGoesWithThem() {
        int cycle = given.cycle(region, "C-2021");
        Caller curator = given.curator(region);
        int id = id(send(
                coordinator,
                "kind=MEMBERSHIPS",
                "schoolCode,cycle,reason,curator\n170101,C-2021,низкие результаты," + curator.username()
                        + "\n170102,C-2021,низкие результаты," + curator.username() + "\n"));
        given.curator(cycle, school("170102"), given.curator(region).id());

        withdraw(id).body("withdrawal.removed", equalTo(1)).body("withdrawal.kept", equalTo(1));

        assertThat(database.count("select count(*) from membership")).isEqualTo(1);
        assertThat(database.count("select count(*) from curator_assignment")).isEqualTo(1);
    }

    @Test
    void whatWroteNothingIsNotTakenBack() {
        String file = HEADER + "170101,2018,ISBSH,2,3\n";
        int check = id(indices(coordinator, "&dryRun=true", file));
        indices(coordinator, "", file);
        int same = id(indices(coordinator, "", file));
        int refused = id(indices(coordinator, "", HEADER + "170101,2019,ISBSH,2,3\n999999,2019,ISBSH,2,3\n"));

        for (int id : new int[] {check, same, refused}) {
            withdraw(id).statusCode(409).body("type", containsString("nothing-to-withdraw"));
        }
        assertThat(written()).isEqualTo(1);
    }

    private static int id(ValidatableResponse sent) {
        return sent.statusCode(200).extract().path("id");
    }

    private ValidatableResponse preview(int id) {
        return as(coordinator.token())
                .get("/imports/" + id + "/withdrawal")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse withdraw(int id) {
        return as(coordinator.token())
                .post("/imports/" + id + "/withdrawal?wait=30")
                .then();
    }

    private int school(String code) {
        return (int) database.count("select id from school where code = '" + code + "'");
    }

    private String name(String code) {
        return text("select name from school where code = '" + code + "'");
    }

    private String values() {
        return text(
                "select string_agg(s.code || '=' || trim_scale(i.value) || '/' || i.group_number, ' ' order by s.code)"
                        + " from context_index i join school s on s.id = i.school_id");
    }

    private String text(String sql) {
        return reads.first(Sql.of(sql), row -> row.getString(1)).orElseThrow();
    }
}
