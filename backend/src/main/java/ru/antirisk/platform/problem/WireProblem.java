package ru.antirisk.platform.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.Json;

/** A problem of a request that ends before any resource is asked. */
public final class WireProblem {
    private WireProblem() {}

    /** Answers and ends the connection: the body that comes on it is not read. */
    public static void send(HttpServerRequest request, ProblemType type, String detail) {
        Problem problem = new Problem(type.uri(), type.title(), type.status(), detail, null, null, null);
        request.response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemMappers.MEDIA_TYPE)
                .putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(ProblemException.A_MINUTE))
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(Json.encode(problem))
                .onComplete(sent -> request.connection().close());
    }
}
