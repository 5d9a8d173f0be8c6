package ru.antirisk.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.antirisk.platform.table.MediaTypes;

@QuarkusTest
class ContextIndexResourceTest extends IdentificationTest {
    private static final String INDICES = "/context-indices";

    @Test
    void listsFiltersAndSorts() {
        group(schoolId("170101"), 2019, IndexType.ISBSH, 1);

        as(coordinator)
                .get(INDICES + "?schoolId=" + schoolId("170101"))
                .then()
                .statusCode(200)
                .body("total", equalTo(4))
                .body("items.year", equalTo(List.of(2019, 2018, 2018, 2018)))
                .body("items.type", equalTo(List.of("ISBSH", "OGE_QUALITY", "EGE_QUALITY", "ISBSH")))
                .body("items[0].group", equalTo(1))
                .body("items[0].source", nullValue());
        as(coordinator)
                .get(INDICES + "?year=2018&type=OGE_QUALITY&sort=-group&size=1")
                .then()
                .body("total", equalTo(6))
                .body("items.schoolCode", equalTo(List.of("170109")));
        wrong(coordinator).get(INDICES + "?sort=source").then().statusCode(400);
    }

    @Test
    void yearsAreThoseOfTheScope() {
        group(schoolId("170101"), 2021, IndexType.ISBSH, 1);
        String other = given.school(schoolId("170102")).token();

        as(coordinator).get(INDICES + "/years").then().statusCode(200).body("$", equalTo(List.of(2021, 2018)));
        as(other).get(INDICES + "/years").then().body("$", equalTo(List.of(2018)));
    }

    @Test
    void yearsAreFoundWithoutReadingAllRows() {
        database.execute("truncate context_index"); // what other tests have deleted would be passed over, too
        database.execute(
                "insert into context_index (school_id, year, type, value) select 1000000 + n / 8, 2010 + n % 8, 1, 1"
                        + " from generate_series(0, 99999) n");
        database.execute("select brin_summarize_new_values('ix_context_index_year')");
        database.execute("analyze context_index");

        String plan = database.text("explain (analyze, buffers, format json) select * from context_index_years()");

        JsonPath blocks = JsonPath.from(plan).setRootPath("[0].Plan");
        assertThat(blocks.getLong("'Actual Rows'")).isEqualTo(8);
        assertThat(blocks.getLong("'Shared Hit Blocks'") + blocks.getLong("'Shared Read Blocks'"))
                .isLessThan(2 * database.count("select pg_relation_size('context_index') / 8192"));
    }

    @Test
    void nobodySeesIndicesOfOthers() {
        int foreign = given.municipality(region, "65701000");
        String neighbour = given.coordinator(foreign).token();
        String school = given.school(schoolId("170102")).token();
        String curator = given.curator(region).token();

        as(neighbour).get(INDICES).then().body("total", equalTo(0));
        as(neighbour).get(INDICES + "?schoolId=" + schoolId("170101")).then().body("total", equalTo(0));
        as(curator).get(INDICES).then().body("total", equalTo(0));
        as(school).get(INDICES).then().body("total", equalTo(2));
        assertThat(as(school).accept(MediaTypes.NDJSON).get(INDICES).asString().lines())
                .hasSize(2)
                .allMatch(line -> line.contains("\"schoolCode\":\"170102\""));
    }

    @Test
    void streamsAsCsv() {
        List<String> lines = as(operator)
                .accept(MediaTypes.CSV)
                .get(INDICES + "?year=2018&sort=code")
                .asString()
                .lines()
                .toList();

        assertThat(lines.get(0)).isEqualTo("schoolId,schoolCode,schoolName,year,type,value,group,source");
        assertThat(lines).hasSize(17);
        assertThat(lines.get(1)).contains(",170101,МБОУ «СОШ № 1»,2018,");
    }

    /** One school, one year, one index; a decision made from it keeps what it was made from. */
    @Test
    void whatWasLoadedByMistakeIsRemoved() {
        int run = runId(operator, planRule(), 2018);
        String index = "/schools/" + schoolId("170101") + "/context-indices/2018/ISBSH";

        as(coordinator).delete(index).then().statusCode(204);

        as(coordinator)
                .get(INDICES + "?schoolId=" + schoolId("170101"))
                .then()
                .body("items.type", equalTo(List.of("OGE_QUALITY", "EGE_QUALITY")));
        as(coordinator).delete(index).then().statusCode(404);
        as(operator)
                .get("/identification-decisions?runId=" + run + "&decision=IDENTIFIED")
                .then()
                .body("total", equalTo(4));
        assertThat(database.count("select count(*) from context_index_history where operation = 'D'"))
                .isEqualTo(1);
    }
}
