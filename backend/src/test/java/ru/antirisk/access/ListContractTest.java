package ru.antirisk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.antirisk.access.Contract.Operation;
import ru.antirisk.access.Country.Place;
import ru.antirisk.support.ApiTest;

/** Every list of the contract answers each of its sorts, and each of its filters leaves something out. */
@QuarkusTest
class ListContractTest extends ApiTest {
    private static final String NOBODY = Integer.toString(Integer.MAX_VALUE);
    private static final String CHOICE = "Можно: ";

    @Inject
    Country country;

    private String admin = "";
    private List<String> tokens = List.of();

    static List<String> lists() {
        return Asker.OPERATIONS.values().stream()
                .filter(Operation::isList)
                .filter(operation -> operation.formats().size() > 1)
                .map(Operation::id)
                .toList();
    }

    @BeforeEach
    void everything() {
        Place place = country.found();
        admin = place.tokens().get(Caller.ADMIN);
        tokens = List.copyOf(place.tokens().values());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everySortIsAnswered(String list) {
        for (String sort : sorts(list)) {
            ask(list, "sort=" + sort).then().statusCode(200);
            ask(list, "sort=-" + sort).then().statusCode(200);
        }
    }

    /** The answer to a sort that there is not names those that there are. */
    private List<String> sorts(String list) {
        Response refused = ask(list, "sort=nothing");
        refused.then().statusCode(400).body("errors[0].code", equalTo("UNKNOWN_SORT"));
        return choice(refused.path("errors[0].message"));
    }

    private static List<String> choice(String message) {
        assertThat(message).contains(CHOICE);
        return Arrays.asList(
                message.substring(message.indexOf(CHOICE) + CHOICE.length()).split(", "));
    }

    /** What {@code openapi/lists.json} says of the lists, from which the contract takes it. */
    @Test
    void contractSaysWhatTheListsHave() throws IOException {
        Map<String, Object> lists = new LinkedHashMap<>();
        for (String list : lists()) {
            lists.put(list, Map.of("sorts", sorts(list), "columns", columns(list), "lines", lines(list)));
        }
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        String found = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(lists) + "\n";
        Path written = Files.writeString(Path.of("target", "lists.json"), found);

        assertThat(Path.of("src", "main", "resources", "openapi", "lists.json"))
                .as("copy %s there, and take the contract anew", written)
                .hasContent(found);
    }

    private List<String> columns(String list) {
        Response refused = wrong(admin)
                .basePath("")
                .accept("text/csv")
                .get(Asker.OPERATIONS.get(list).path() + "?columns=nothing");
        return choice(refused.then().statusCode(400).extract().path("errors[0].message"));
    }

    /** Names of an object of NDJSON, of whoever has one. */
    private List<String> lines(String list) throws IOException {
        for (String token : tokens) {
            String answer = wrong(token)
                    .basePath("")
                    .accept("application/x-ndjson")
                    .get(Asker.OPERATIONS.get(list).path())
                    .asString();
            if (answer.startsWith("{") && answer.contains("\n")) {
                List<String> names = new ArrayList<>();
                new ObjectMapper()
                        .readTree(answer.substring(0, answer.indexOf('\n')))
                        .fieldNames()
                        .forEachRemaining(names::add);
                return names;
            }
        }
        throw new AssertionError(list + " has no rows for anybody");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyFilterLeavesSomethingOut(String list) {
        int all = total(list, "size=1");
        Asker.OPERATIONS.get(list).filters().forEach((name, schema) -> {
            List<Integer> totals = values(name, schema).stream()
                    .map(value -> total(list, name + "=" + value))
                    .toList();
            assertThat(totals).as(list + " by " + name + " of " + all).anyMatch(left -> left != all || left == 0);
        });
    }

    /** All values of a choice, otherwise one that no row has. */
    private static List<String> values(String name, JsonNode schema) {
        if (schema.has("items")) {
            return values(name, Contract.resolved(schema.get("items")));
        }
        if (schema.has("enum")) {
            List<String> values = new ArrayList<>();
            schema.get("enum").forEach(value -> values.add(value.asText()));
            return values;
        }
        return switch (schema.path("type").asText()) {
            case "boolean" -> List.of("true", "false");
            case "integer" ->
                List.of(schema.has("maximum") ? schema.get("maximum").asText() : NOBODY);
            default -> List.of(schema.path("format").asText().equals("date") ? dateThatLeavesOut(name) : "ъъъ");
        };
    }

    private static String dateThatLeavesOut(String name) {
        return name.equals("from") ? "2999-01-01" : "1999-01-01";
    }

    /** How many rows; none where the value is refused. */
    private int total(String list, String query) {
        Response answer = ask(list, query);
        if (answer.statusCode() == 400) {
            return 0;
        }
        answer.then().statusCode(200);
        return answer.path("total");
    }

    private Response ask(String list, String query) {
        return wrong(admin)
                .basePath("")
                .accept("application/json")
                .get(Asker.OPERATIONS.get(list).path() + "?" + query);
    }
}
