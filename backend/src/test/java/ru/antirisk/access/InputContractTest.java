package ru.antirisk.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.antirisk.access.Contract.Operation;
import ru.antirisk.access.Country.Place;
import ru.antirisk.support.ApiTest;

/** What is said when something is created stands in what is read: no property is taken and forgotten. */
@QuarkusTest
class InputContractTest extends ApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Properties that are no property of what they make, with the reason. */
    private static final Map<String, Set<String>> OTHERWISE =
            Map.of("createCycle", Set.of("calendarTemplate")); // becomes events

    @Inject
    Country country;

    @Inject
    Asker asker;

    static List<String> creations() {
        return Asker.OPERATIONS.values().stream()
                .filter(operation -> operation.method().equals("post"))
                .filter(operation -> operation.id().startsWith("create"))
                .filter(operation -> operation.input().has("properties"))
                .map(Operation::id)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("creations")
    void whatIsSaidIsRead(String creation) throws JsonProcessingException {
        Place place = country.found();
        Operation operation = Asker.OPERATIONS.get(creation);
        ObjectNode body = (ObjectNode) JSON.readTree(asker.body(creation, place));
        operation.input().get("properties").properties().forEach(property -> {
            JsonNode value = example(property.getKey(), property.getValue());
            if (value != null
                    && !body.has(property.getKey())
                    && !otherwise(creation).contains(property.getKey())) {
                body.set(property.getKey(), value);
            }
        });

        Response answer = wrong(place.tokens().get(Caller.ADMIN))
                .basePath("")
                .contentType("application/json")
                .body(body.toString())
                .post(operation.path());

        assertThat(answer.statusCode())
                .as(creation + " of " + body + ": " + answer.asString())
                .isEqualTo(201);
        JsonNode read = JSON.readTree(answer.asString());
        body.properties()
                .forEach(said -> assertThat(read.findPath(said.getKey()).asText())
                        .as(creation + "." + said.getKey())
                        .isEqualTo(said.getValue().asText()));
    }

    /** What the contract does not allow is refused at its place, and not read as something else. */
    @ParameterizedTest
    @MethodSource("creations")
    void anotherTypeIsRefused(String creation) throws JsonProcessingException {
        Place place = country.found();
        Operation operation = Asker.OPERATIONS.get(creation);
        JsonNode good = JSON.readTree(asker.body(creation, place));
        for (Map.Entry<String, JsonNode> property :
                operation.input().get("properties").properties()) {
            for (String wrong : wrong(property.getValue())) {
                ObjectNode body = good.deepCopy();
                body.set(property.getKey(), JSON.readTree(wrong));
                String what = creation + " " + property.getKey() + ": " + wrong;
                Response answer = wrong(place.tokens().get(Caller.ADMIN))
                        .basePath("")
                        .contentType("application/json")
                        .body(body.toString())
                        .post(operation.path());
                assertThat(answer.statusCode()).as(what).isEqualTo(400);
                assertThat(answer.<String>path("errors[0].pointer")).as(what).isEqualTo("/" + property.getKey());
            }
        }
    }

    private static List<String> wrong(JsonNode property) {
        JsonNode schema = Contract.resolved(property);
        if (schema.has("enum")) {
            return List.of("0", "\"\"", "\"NO_SUCH\"", "true");
        }
        return switch (type(schema)) {
            case "boolean" -> List.of("1", "0", "\"TRUE\"", "\"\"", "null");
            case "integer" -> List.of("12.7", "1.0e1", "\"7\"", "\"\"", "true", "99999999999", "-0.9");
            case "number" -> List.of("\"7\"", "\"\"", "true");
            case "string" ->
                schema.path("format").asText().equals("date")
                        ? List.of("20240101", "\"\"", "\"2021-02-31\"", "\"01.02.2021\"", "true", "99999999999")
                        : List.of("5", "1.5", "true", "[]", "{}");
            default -> List.of("5", "\"\"");
        };
    }

    private static String type(JsonNode schema) {
        JsonNode types = schema.path("type");
        return types.isArray() ? types.get(0).asText() : types.asText();
    }

    private static Set<String> otherwise(String creation) {
        return OTHERWISE.getOrDefault(creation, Set.of());
    }

    /** A value that the contract allows; null for a reference or what has parts. */
    private static JsonNode example(String name, JsonNode property) {
        JsonNode schema = Contract.resolved(property);
        if (name.endsWith("Id")) {
            return null;
        }
        for (JsonNode described : List.of(property, schema)) {
            if (described.has("examples")) {
                return described.get("examples").get(0);
            }
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        return switch (type(schema)) {
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            case "integer", "number" ->
                BigIntegerNode.valueOf(
                        java.math.BigInteger.valueOf(schema.path("minimum").asLong(1)));
            case "string" ->
                JSON.getNodeFactory().textNode(schema.path("format").asText().equals("date") ? "2021-03-02" : "Слово");
            default -> null;
        };
    }
}
