package ru.antirisk.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contract can be read: everything in it says what it means, and what it gives has a shape. */
class ContractWordsTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final Set<String> BARE = Set.of("", "OK", "Created", "Accepted", "No Content");
    private static final JsonNode CONTRACT = Contract.document();

    private record Named(String name, JsonNode node) {}

    private static List<Named> operations() {
        List<Named> operations = new ArrayList<>();
        CONTRACT.get("paths")
                .forEach(path -> path.properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(Map.Entry::getValue)
                        .forEach(operation -> operations.add(
                                new Named(operation.get("operationId").asText(), operation))));
        return operations;
    }

    private static List<String> undescribed(List<Named> things) {
        assertThat(things).isNotEmpty();
        return things.stream()
                .filter(thing -> BARE.contains(thing.node().path("description").asText()))
                .map(Named::name)
                .toList();
    }

    @Test
    void everyOperationIsDescribed() {
        assertThat(undescribed(operations())).isEmpty();
    }

    @Test
    void everyParameterIsDescribed() {
        List<Named> parameters = new ArrayList<>();
        operations()
                .forEach(operation -> operation
                        .node()
                        .path("parameters")
                        .forEach(parameter -> parameters.add(new Named(
                                operation.name() + " " + parameter.get("name").asText(), parameter))));
        assertThat(undescribed(parameters)).isEmpty();
    }

    @Test
    void everySchemaAndPropertyIsDescribed() {
        List<Named> described = new ArrayList<>();
        CONTRACT.at("/components/schemas").properties().forEach(schema -> {
            if (schema.getValue().has("properties")) {
                described.add(new Named(schema.getKey(), schema.getValue()));
            }
            schema.getValue()
                    .path("properties")
                    .properties()
                    .forEach(property ->
                            described.add(new Named(schema.getKey() + "." + property.getKey(), property.getValue())));
        });
        assertThat(undescribed(described)).isEmpty();
    }

    @Test
    void everyAnswerIsDescribedAndHasAShape() {
        List<Named> answers = new ArrayList<>();
        List<String> shapeless = new ArrayList<>();
        operations()
                .forEach(operation -> operation
                        .node()
                        .get("responses")
                        .properties()
                        .forEach(answer -> {
                            String name = operation.name() + " " + answer.getKey();
                            answers.add(new Named(name, answer.getValue()));
                            answer.getValue().path("content").properties().forEach(content -> {
                                if (!content.getValue().has("schema")) {
                                    shapeless.add(name + " " + content.getKey());
                                }
                            });
                        }));
        assertThat(undescribed(answers)).isEmpty();
        assertThat(shapeless).isEmpty();
    }

    @Test
    void everyTagIsDescribed() {
        List<Named> tags = new ArrayList<>();
        CONTRACT.get("tags").forEach(tag -> tags.add(new Named(tag.get("name").asText(), tag)));
        assertThat(undescribed(tags)).isEmpty();
    }
}
