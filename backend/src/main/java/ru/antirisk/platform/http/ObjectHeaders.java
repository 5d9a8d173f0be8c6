package ru.antirisk.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives every changeable object its ETag, and a new one its address. */
class ObjectHeaders {
    private static final int CREATED = 201;

    @ServerResponseFilter
    void add(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Versioned versioned && response.getStatus() < 300) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, "\"" + versioned.version() + "\"");
        }
        if (response.getEntity() instanceof Identified created && response.getStatus() == CREATED) {
            response.getHeaders()
                    .putSingle(HttpHeaders.LOCATION, request.getUriInfo().getPath() + "/" + created.id());
        }
    }
}
