package ru.antirisk.platform.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Gives every changeable object its ETag (and nothing else to who has it), a new one its address, and says of an answer
 * that it is a repeated one.
 */
class ObjectHeaders {
    private static final int CREATED = 201;
    private static final int NOT_MODIFIED = 304;

    private final Replay replay;

    ObjectHeaders(Replay replay) {
        this.replay = replay;
    }

    @ServerResponseFilter
    void add(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Versioned versioned && response.getStatus() < 300) {
            String tag = EntityTag.of(versioned);
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
            if (request.getMethod().equals(HttpMethod.GET)
                    && EntityTag.isAmong(tag, request.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
                response.setStatus(NOT_MODIFIED);
                response.setEntity(null);
            }
        }
        if (response.getEntity() instanceof Identified created && response.getStatus() == CREATED) {
            response.getHeaders()
                    .putSingle(HttpHeaders.LOCATION, request.getUriInfo().getPath() + "/" + created.id());
        }
        if (request.getHeaders().containsKey("Idempotency-Key") && replay.isTold()) {
            response.getHeaders().putSingle(Replay.HEADER, true);
        }
    }
}
