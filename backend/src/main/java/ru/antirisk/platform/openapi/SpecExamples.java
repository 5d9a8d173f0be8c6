package ru.antirisk.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.table.MediaTypes;

/**
 * Shows a request of each operation and its answer as they really were. They stand in {@code openapi/examples.json},
 * which a test writes from what it sends to the running application and holds against it.
 */
final class SpecExamples {
    private final ObjectMapper mapper = new ObjectMapper();
    private final JsonNode examples;

    SpecExamples() {
        try (InputStream in = SpecExamples.class.getResourceAsStream("/openapi/examples.json")) {
            examples = mapper.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void show(Operation operation) {
        JsonNode example = examples.path(operation.getOperationId());
        if (operation.getRequestBody() != null) {
            show(operation.getRequestBody().getContent(), example.path("request"));
        }
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                show(answer.getContent(), example.path("answer"));
            }
        });
    }

    private void show(@Nullable Content content, JsonNode value) {
        if (content != null && content.hasMediaType(MediaTypes.JSON) && !value.isMissingNode()) {
            content.getMediaType(MediaTypes.JSON).example(mapper.convertValue(value, Object.class));
        }
    }
}
