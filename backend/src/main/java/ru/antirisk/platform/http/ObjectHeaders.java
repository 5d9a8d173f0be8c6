package ru.antirisk.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives every changeable object its ETag, a new one its address, and says of an answer that it is a repeated one. */
class ObjectHeaders {
    private static final int CREATED = 201;

    private final Replay replay;

    ObjectHeaders(Replay replay) {
        this.replay = replay;
    }

    @ServerResponseFilter
    void add(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Versioned versioned && response.getStatus() < 300) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, "\"" + versioned.version() + "\"");
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
