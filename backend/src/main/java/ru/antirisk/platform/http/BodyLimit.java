package ru.antirisk.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import ru.antirisk.platform.problem.Problem;
import ru.antirisk.platform.problem.ProblemType;

/**
 * Keeps bodies small where they are objects and not files: whatever limit imports have, no other operation reads more
 * than a mebibyte into memory.
 */
@ApplicationScoped
class BodyLimit {
    private static final List<String> FILES = List.of("/api/v1/imports", "/api/v1/files");

    private static final long OBJECT_BYTES = 1 << 20;

    /** After Quarkus has set the limit of files (order −2), before the request is read. */
    private static final int PRIORITY = 1;

    private final ObjectMapper json;

    BodyLimit(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::limit, PRIORITY);
    }

    private void limit(RoutingContext request) {
        if (FILES.stream().anyMatch(request.normalizedPath()::startsWith)) {
            request.next();
            return;
        }
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && length.length() < 19 && Long.parseLong(length) > OBJECT_BYTES) {
            refuse(request);
            return;
        }
        request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, OBJECT_BYTES);
        request.next();
    }

    private void refuse(RoutingContext request) {
        ProblemType type = ProblemType.TOO_LARGE;
        Problem problem = new Problem(
                type.uri(),
                type.title(),
                type.status(),
                "Тело запроса больше 1 МБ. Большие данные загружаются файлом: POST /api/v1/imports",
                request.normalizedPath(),
                null,
                null);
        try {
            request.response()
                    .setStatusCode(type.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                    // the rest of the body is not read
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
