package ru.antirisk.platform.spa;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Answers every page address of the SPA with its index.html, says how long files may be kept, and adds the security
 * headers. The files themselves (META-INF/resources) are served by Quarkus.
 */
@ApplicationScoped
class SpaRoutes {
    /** The kit (antd) writes style elements at run time; nothing else is inline and nothing comes from elsewhere. */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    /** The page of the contract (Swagger UI) starts by a script in its HTML. */
    private static final String POLICY_OF_DOCS = CONTENT_SECURITY_POLICY + "; script-src 'self' 'unsafe-inline'";

    private static final int BEFORE_ALL_ROUTES = 1000;
    private static final int NOT_MODIFIED = 304;

    private final @Nullable Buffer index = index();
    private final String indexTag = tag(index);

    void register(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_ALL_ROUTES);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        MultiMap headers = response.headers();
        String path = context.normalizedPath();
        headers.set("Content-Security-Policy", isDocs(path) ? POLICY_OF_DOCS : CONTENT_SECURITY_POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        if (path.startsWith("/api/")) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store"); // about people, and true at this moment only
            context.next();
        } else if (path.startsWith("/problems/") || path.startsWith("/q/") || isDocs(path)) {
            context.next();
        } else if (index != null && isPage(request.method(), path)) {
            sendIndex(request, response, index);
        } else {
            context.addHeadersEndHandler(done -> headers.set(HttpHeaders.CACHE_CONTROL, cacheControl(path, response)));
            context.next();
        }
    }

    private static boolean isDocs(String path) {
        return path.equals("/docs") || path.startsWith("/docs/");
    }

    /** An address without a file extension is a page: the SPA knows its routes, the server does not. */
    private static boolean isPage(HttpMethod method, String path) {
        boolean read = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        boolean file = path.indexOf('.', path.lastIndexOf('/')) >= 0 && !path.equals("/index.html");
        return read && !file && !path.equals("/api") && !path.equals("/q");
    }

    /** Served from memory with a tag of its content: dates of files in a jar do not tell versions apart. */
    private void sendIndex(HttpServerRequest request, HttpServerResponse response, Buffer page) {
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-cache").putHeader(HttpHeaders.ETAG, indexTag);
        if (indexTag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(NOT_MODIFIED).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8");
        if (request.method().equals(HttpMethod.HEAD)) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(page.length()))
                    .end();
        } else {
            response.end(page);
        }
    }

    /** Names of files under /assets hold a hash of their content. */
    private static String cacheControl(String path, HttpServerResponse response) {
        boolean found = response.getStatusCode() < 400;
        return found && path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
    }

    private static @Nullable Buffer index() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream page = loader.getResourceAsStream("META-INF/resources/index.html")) {
            return page == null ? null : Buffer.buffer(page.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tag(@Nullable Buffer page) {
        CRC32 crc = new CRC32();
        crc.update(page == null ? new byte[0] : page.getBytes());
        return "\"" + Long.toHexString(crc.getValue()) + "\"";
    }
}
