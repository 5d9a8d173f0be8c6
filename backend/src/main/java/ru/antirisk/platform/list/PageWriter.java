package ru.antirisk.platform.list;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import ru.antirisk.platform.http.DownloadWriter;
import ru.antirisk.platform.table.MediaTypes;

/** Sends the file that a page carries. */
@Provider
@Produces({MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX})
public class PageWriter implements ServerMessageBodyWriter<Page<?>> {
    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == Page.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Page.class;
    }

    @Override
    public void writeResponse(Page<?> page, Type genericType, ServerRequestContext context) {
        if (page.file() == null) {
            throw new NotAcceptableException();
        }
        DownloadWriter.send(page.file(), context);
    }

    @Override
    public void writeTo(
            Page<?> page,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream sink) {
        throw new UnsupportedOperationException("sent by writeResponse");
    }
}
