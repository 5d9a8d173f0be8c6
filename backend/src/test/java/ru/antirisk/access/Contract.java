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
import java.util.TreeMap;
import org.yaml.snakeyaml.Yaml;

/** The operations of the committed openapi.yaml. */
final class Contract {
    private Contract() {}

    /**
     * @param method in small letters
     * @param consumes media type of the request's body
     * @param formats media types of a success
     */
    record Operation(String id, String method, String path, String consumes, List<String> formats) {}

    static Map<String, Operation> operations() {
        JsonNode contract;
        try {
            Object yaml = new Yaml().load(Files.readString(Path.of("..", "openapi.yaml")));
            contract = new ObjectMapper().valueToTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Operation> operations = new TreeMap<>();
        for (Map.Entry<String, JsonNode> path : contract.get("paths").properties()) {
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
                formats);
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
