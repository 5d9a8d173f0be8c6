package ru.antirisk.platform.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.support.ApiTest;

@QuarkusTest
class ProblemCatalogueTest extends ApiTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "problems.md");

    @Inject
    ProblemCatalogue catalogue;

    @Inject
    Database sql;

    @All
    @Inject
    List<FeatureProblems> features;

    /** The document is made of the code: what this test found is left in target/problems.md, to be taken over. */
    @Test
    void documentListsEveryKind() throws IOException {
        String expected =
                """
                # Problems

                The `type` of a problem (RFC 9457) is stable and is the address of its description: `GET /problems/stale-version`.
                Match problems by it, never by a text. A place in the input has a `code` of its own in `errors`.
                Made of the code by ProblemCatalogueTest.

                | type | status | title | when | what to do |
                |---|---|---|---|---|
                """ + catalogue.all().stream().map(ProblemCatalogueTest::line).collect(Collectors.joining());
        Files.writeString(Path.of("target", "problems.md"), expected);

        assertThat(Files.readString(DOCUMENT)).isEqualTo(expected);
    }

    private static String line(ProblemKind kind) {
        return "| `" + kind.uri() + "` | " + kind.status() + " | " + kind.title() + " | "
                + kind.description().meaning() + " | " + kind.description().advice() + " |\n";
    }

    @Test
    void addressOfATypeDescribesIt() {
        given().basePath("")
                .get("/problems/last-administrator")
                .then()
                .statusCode(200)
                .body("type", equalTo("/problems/last-administrator"))
                .body("status", equalTo(409))
                .body("title", equalTo("Это последний администратор"));
        given().basePath("").get("/problems/nothing").then().statusCode(404).contentType("application/problem+json");
    }

    /** Two people may say the same at once: then the database is the last to refuse, and the feature says what to do. */
    @Test
    void everyUniqueConstraintOfAnEditedTableHasAMessage() {
        List<String> unique = sql.list(Sql.of("""
                        select i.indexrelid::regclass::text
                        from pg_index i
                        where i.indisunique and not i.indisprimary
                        and exists (select from pg_attribute a where a.attrelid = i.indrelid and a.attname = 'version')
                        """), row -> row.getString(1));

        assertThat(unique).hasSizeGreaterThan(4);
        assertThat(unique)
                .isSubsetOf(features.stream()
                        .flatMap(feature -> feature.constraints().stream())
                        .map(FeatureProblems.ConstraintMessage::constraint)
                        .toList());
    }

    /** A message for a constraint that is gone would never be seen. */
    @Test
    void constraintsAreThoseOfTheDatabase() {
        List<String> known = sql.list(
                Sql.of("select conname from pg_constraint union select indexname from pg_indexes"),
                row -> row.getString(1));

        assertThat(features.stream()
                        .flatMap(feature -> feature.constraints().stream())
                        .map(FeatureProblems.ConstraintMessage::constraint))
                .isSubsetOf(known);
    }
}
