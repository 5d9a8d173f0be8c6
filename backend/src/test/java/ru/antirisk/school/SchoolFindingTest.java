package ru.antirisk.school;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.support.ApiTest;

/**
 * What people type finds the school they mean, and finds it first: 150 queries by patterns, over names as schools have
 * them.
 */
@QuarkusTest
class SchoolFindingTest extends ApiTest {
    private static final Path LISTS = Path.of("src/test/resources/school-search");

    @Inject
    Database sql;

    private String operator = "";

    private record Asked(String pattern, String query, String code) {}

    @BeforeEach
    void schools() {
        int region = given.region("66");
        Map<String, Integer> municipalities = new LinkedHashMap<>();
        for (String[] row : rows("schools.csv")) {
            int municipality = municipalities.computeIfAbsent(row[1], name -> {
                int id = given.municipality(region, "657" + (10_000 + municipalities.size()));
                sql.update(Sql.of("update municipality set name = ? where id = ?", name, id));
                return id;
            });
            given.school(municipality, row[0], row[2]);
        }
        operator = given.operator(region).token();
    }

    private static List<String[]> rows(String file) {
        try {
            return Files.readAllLines(LISTS.resolve(file)).stream()
                    .skip(1)
                    .map(line -> line.split(";"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> found(String query) {
        return as(operator)
                .queryParam("q", query)
                .get("/schools")
                .then()
                .statusCode(200)
                .extract()
                .path("items.code");
    }

    @Test
    void findsWhatPeopleMean() {
        List<Asked> asked = rows("queries.csv").stream()
                .map(row -> new Asked(row[0], row[1], row[2]))
                .toList();
        List<String> missed = new ArrayList<>();
        for (Asked one : asked) {
            List<String> found = found(one.query());
            if (found.isEmpty() || !found.get(0).equals(one.code())) {
                missed.add(one.pattern() + ": " + one.query() + " → " + found + ", not " + one.code());
            }
        }

        assertThat(asked).hasSize(150);
        assertThat(missed)
                .as("%d of %d are not found first", missed.size(), asked.size())
                .isEmpty();
    }
}
