package ru.antirisk.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives every changeable object its ETag. */
class EtagFilter {
    @ServerResponseFilter
    void addEtag(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Versioned versioned && response.getStatus() < 300) {
            response.getHeaders().putSingle("ETag", "\"" + versioned.version() + "\"");
        }
    }
}
