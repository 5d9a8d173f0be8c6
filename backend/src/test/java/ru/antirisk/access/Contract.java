package ru.antirisk.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.Yaml;

/** The operations of the committed openapi.yaml. */
final class Contract {
    private Contract() {}

    /**
     * @param method in small letters
     * @param consumes media type of the request's body
     * @param formats media types of a success
     * @param filters schemas of the query parameters that not every list has
     * @param input schema of a JSON body; missing where there is none
     * @param open whether it is answered without a token
     */
    record Operation(
            String id,
            String method,
            String path,
            String consumes,
            List<String> formats,
            Map<String, JsonNode> filters,
            JsonNode input,
            boolean open) {
        boolean isList() {
            return id.startsWith("list") && !path.contains("{");
        }
    }

    private static final Set<String> OF_ALL_LISTS = Set.of("columns", "page", "size", "sort");
    private static final JsonNode CONTRACT = read();

    private static JsonNode read() {
        try {
            Object yaml = new Yaml().load(Files.readString(Path.of("..", "openapi.yaml")));
            return new ObjectMapper().valueToTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole of it. */
    static JsonNode document() {
        return CONTRACT;
    }

    static Map<String, Operation> operations() {
        Map<String, Operation> operations = new TreeMap<>();
        for (Map.Entry<String, JsonNode> path : CONTRACT.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (method.getValue().has("operationId")) {
                    Operation operation = operation(path.getKey(), method.getKey(), method.getValue());
                    operations.put(operation.id(), operation);
                }
            }
        }
        return operations;
    }

    private static Operation operation(String path, String method, JsonNode node) {
        List<String> consumes = names(node.path("requestBody").path("content"));
        List<String> formats = new ArrayList<>();
        for (Map.Entry<String, JsonNode> answer : node.get("responses").properties()) {
            if (answer.getKey().startsWith("2")) {
                formats.addAll(names(answer.getValue().path("content")));
            }
        }
        return new Operation(
                node.get("operationId").asText(),
                method,
                path,
                consumes.isEmpty() ? "application/json" : consumes.get(0),
                formats,
                filters(node.path("parameters")),
                resolved(node.at("/requestBody/content/application~1json/schema")),
                node.path("security").isArray() && node.get("security").isEmpty());
    }

    private static Map<String, JsonNode> filters(JsonNode parameters) {
        Map<String, JsonNode> filters = new TreeMap<>();
        for (JsonNode parameter : parameters) {
            String name = parameter.get("name").asText();
            if (parameter.get("in").asText().equals("query") && !OF_ALL_LISTS.contains(name)) {
                filters.put(name, resolved(parameter.get("schema")));
            }
        }
        return filters;
    }

    /** The schema that is referred to, alone or as the one part of an allOf. */
    static JsonNode resolved(JsonNode schema) {
        if (schema.has("allOf")) {
            return resolved(schema.get("allOf").get(0));
        }
        return schema.has("$ref")
                ? resolved(CONTRACT.at(schema.get("$ref").asText().substring(1)))
                : schema;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
