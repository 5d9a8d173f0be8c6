package ru.antirisk.platform.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import ru.antirisk.platform.file.SpooledFile;

/** Sends a spooled file; the event loop feeds it to the reader. */
@Provider
@Produces("*/*")
public class DownloadWriter implements ServerMessageBodyWriter<Download> {
    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == Download.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Download.class;
    }

    @Override
    public void writeResponse(Download download, Type genericType, ServerRequestContext context) {
        send(download, context);
    }

    @Override
    public void writeTo(
            Download download,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream sink) {
        throw new UnsupportedOperationException("sent by writeResponse");
    }

    /** Sends the file as the body of the answer. */
    public static void send(Download download, ServerRequestContext context) {
        RoutingContext routing = ((ResteasyReactiveRequestContext) context).unwrap(RoutingContext.class);
        HttpServerResponse response = routing.response();
        SpooledFile file = download.file();
        boolean sending = false;
        try {
            response.putHeader(HttpHeaders.CONTENT_TYPE, download.mediaType())
                    .putHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + download.name() + "\"");
            if (routing.request().method().equals(HttpMethod.HEAD)) {
                response.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(file.size()))
                        .end();
            } else {
                response.sendFile(file.path().toString(), 0, file.size()).onComplete(sent -> file.close());
                sending = true;
            }
        } finally {
            if (!sending) {
                file.close();
            }
        }
    }
}
