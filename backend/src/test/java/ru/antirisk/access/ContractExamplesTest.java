package ru.antirisk.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.antirisk.access.Caller.Mark;
import ru.antirisk.access.Contract.Operation;
import ru.antirisk.access.Country.Place;
import ru.antirisk.support.ApiTest;
import ru.antirisk.support.TestDatabase;

/** Requests and answers that the contract shows ({@code openapi/examples.json}) are what is sent and answered. */
@QuarkusTest
class ContractExamplesTest extends ApiTest {
    private static final String JSON = "application/json";
    private static final Pattern SECRET = Pattern.compile(".*(?i:password|secret|token)");
    private static final String HIDDEN = "************";
    private static final Map<String, String> OVER_THE_FIRST_VERSION = Map.of("If-Match", "\"0\"");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    @Inject
    Country country;

    @Inject
    Asker asker;

    @Inject
    TestDatabase tables;

    @BeforeEach
    void keep() {
        tables.keepReference();
    }

    /** An administrator's examples change the country's lists. */
    @AfterEach
    void putBack() {
        tables.putBackReference();
    }

    @Test
    void areOfTheShapeOfWhatIsAnswered() throws IOException {
        Map<String, Map<String, JsonNode>> examples = new TreeMap<>();
        for (Operation operation : Asker.OPERATIONS.values()) {
            Map<String, JsonNode> example = example(operation);
            if (!example.isEmpty()) {
                examples.put(operation.id(), example);
            }
        }
        Path written = Path.of("target", "examples.json");
        Files.writeString(written, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(examples) + "\n");
        JsonNode committed = mapper.readTree(
                Path.of("src", "main", "resources", "openapi", "examples.json").toFile());

        assertThat(shape(committed))
                .as("examples of the contract; copy %s there, and take the contract anew", written)
                .isEqualTo(shape(mapper.valueToTree(examples)));
    }

    private Map<String, JsonNode> example(Operation operation) throws IOException {
        Map<String, JsonNode> example = new TreeMap<>();
        tables.clear();
        Place place = country.found();
        if (!operation.input().isMissingNode()) {
            example.put("request", shown(mapper.readTree(asker.body(operation.id(), place))));
        }
        if (operation.formats().contains(JSON)) {
            Response changed = asker.send(operation, JSON, Caller.ADMIN, place, OVER_THE_FIRST_VERSION);
            // what is put may be new, and has no version then
            Response answer =
                    changed.statusCode() == 412 ? asker.send(operation, JSON, Caller.ADMIN, place, Map.of()) : changed;
            if (answer.statusCode() / 100 == 2) {
                example.put("answer", shown(answer.as(JsonNode.class)));
            }
        }
        return example;
    }

    /** Without secrets, with one row of each list. */
    private static JsonNode shown(JsonNode value) {
        if (value.isArray()) {
            ArrayNode one = NODES.arrayNode();
            if (!value.isEmpty()) {
                one.add(shown(value.get(0)));
            }
            return one;
        }
        if (value.isObject()) {
            ObjectNode shown = NODES.objectNode();
            for (Map.Entry<String, JsonNode> property : value.properties()) {
                boolean secret = property.getValue().isTextual()
                        && SECRET.matcher(property.getKey()).matches();
                shown.set(property.getKey(), secret ? NODES.textNode(HIDDEN) : shown(property.getValue()));
            }
            if (shown.has("items") && shown.has("total")) {
                shown.put("total", shown.get("items").size());
            }
            return shown;
        }
        return value.isTextual() ? NODES.textNode(readable(value.asText())) : value;
    }

    private static String readable(String text) {
        String readable = text;
        for (Mark mark : Mark.values()) {
            readable = readable.replace(mark.text(), "Пример");
        }
        return readable;
    }

    /** The same with the kind of each value instead of the value. */
    private static JsonNode shape(JsonNode value) {
        if (value.isArray()) {
            ArrayNode shapes = NODES.arrayNode();
            value.forEach(element -> shapes.add(shape(element)));
            return shapes;
        }
        if (value.isObject()) {
            ObjectNode shapes = NODES.objectNode();
            value.properties().forEach(property -> shapes.set(property.getKey(), shape(property.getValue())));
            return shapes;
        }
        return NODES.textNode(Objects.toString(value.getNodeType()));
    }
}
