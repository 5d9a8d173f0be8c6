package ru.antirisk.bulkimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import ru.antirisk.access.Role;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.merge.Target;
import ru.antirisk.platform.table.Layout;

/** A check tells what would change: in numbers for all rows, before and after for the first ones. */
@QuarkusTest
class ImportCheckTest extends ImportTest {
    private static final String CHECK = "kind=SCHOOLS&dryRun=true";
    private static final String SCHOOLS = """
            Код ОО;Наименование;Тип;ОКТМО;Обучающихся
            170101;МБОУ «СОШ № 1»;МАОУ;65715000;40
            170102;МКОУ «Сигнальненская СОШ»;;65715000;
            170901;МБОУ «Новая»;;65715000;7
            """;

    @Inject
    @All
    List<Kind> kinds;

    @Inject
    DataSource dataSource;

    private ValidatableResponse changes(int id) {
        return request(coordinator, CSV)
                .get("/imports/" + id + "/changes")
                .then()
                .statusCode(200);
    }

    @Test
    void whatWouldChangeIsShownRowByRow() {
        int id = send(coordinator, CHECK, SCHOOLS)
                .body("created", equalTo(1))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1))
                .extract()
                .path("id");

        changes(id)
                .body("line", contains(2, 4))
                .body("created", contains(false, true))
                .body("object", contains("170101", "170901"))
                .body("[0].values.title", contains("Обучающихся", "Тип"))
                .body("[0].values.before", contains(nullValue(), equalTo("МБОУ")))
                .body("[0].values.after", contains("40", "МАОУ"))
                .body("[1].values.after", contains("Округ 65715000", "МБОУ «Новая»", "7"));
    }

    @Test
    void refusedImportTellsWhatWouldHaveChanged() {
        int id = send(coordinator, "kind=SCHOOLS", SCHOOLS + "170103;Третья;;65715000;много\n")
                .body("status", equalTo("FAILED"))
                .body("created", equalTo(1))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1))
                .body("rejected", equalTo(1))
                .extract()
                .path("id");

        changes(id).body("line", contains(2, 4));
        assertThat(database.count("select count(*) from school where code = '170901'"))
                .isZero();
    }

    /** The first batches are in the table before the bad row is met, and are taken back. */
    @Test
    void refusedImportOfNewRowsTellsThemAll() {
        String rows = IntStream.rangeClosed(2000, 2100)
                .boxed()
                .flatMap(year -> IntStream.of(170101, 170102, 170103, 170104, 170105, 170109)
                        .boxed()
                        .flatMap(code -> List.of("ИСБШ", "ИУРШ", "Качество ЕГЭ", "Качество ОГЭ").stream()
                                .map(type -> code + ";" + year + ";" + type + ";5\n")))
                .collect(Collectors.joining());

        indices(coordinator, "", "Код ОО;Год;Вид индекса;Значение\n" + rows + "170101;1999;ИСБШ;пять\n")
                .body("status", equalTo("FAILED"))
                .body("created", equalTo(2424))
                .body("rejected", equalTo(1));
        assertThat(written()).isZero();
    }

    @Test
    void numbersAreShownAsPeopleWriteThem() {
        String table = "Код ОО;Год;Вид индекса;Значение;Группа;Источник\n170101;2018;ИСБШ;%s;2;Регион\n";
        indices(coordinator, "", table.formatted("42,5")).body("created", equalTo(1));

        int id = indices(coordinator, "&dryRun=true", table.formatted("43"))
                .body("updated", equalTo(1))
                .extract()
                .path("id");
        changes(id)
                .body("object", contains("170101 МБОУ «СОШ № 1», 2018, ИСБШ"))
                .body("[0].values", hasSize(1))
                .body(
                        "[0].values[0]",
                        equalTo(Map.of("column", "value", "title", "Значение", "before", "42,5", "after", "43")));
    }

    @Test
    void importThatWroteShowsNoChanges() {
        int id = send(coordinator, "kind=SCHOOLS", SCHOOLS).extract().path("id");

        changes(id).body("", hasSize(0));
    }

    @Test
    void anothersChangesAreNotThere() {
        int id = send(coordinator, CHECK, SCHOOLS).extract().path("id");

        request(given.coordinator(given.municipality(region, "65716000")), CSV)
                .get("/imports/" + id + "/changes")
                .then()
                .statusCode(404);
    }

    @Test
    void everyKindShowsEveryColumnOfItsTable() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            ImportScope scope = new ImportScope(connection, new Scope(Role.ADMIN, 1, null, null, null), true, Map.of());
            for (Kind kind : kinds) {
                List<String> headings =
                        kind.columns().stream().map(column -> column.name()).toList();
                Layout layout = kind.refine(Layout.of(kind.columns(), 1, headings));
                Target target = kind.open(layout, scope).target();

                assertThat(ImportChanges.shown(kind, target))
                        .as(kind.code())
                        .hasSize(target.key().size() + target.values().size());
            }
        }
    }
}
