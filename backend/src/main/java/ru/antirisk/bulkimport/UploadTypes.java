package ru.antirisk.bulkimport;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.problem.ProblemType;

/** Says of a file that comes as a part of a form how it is to come: as the body, with one of these media types. */
class UploadTypes {
    private static final Set<String> UPLOADS = Set.of("/api/v1/imports", "/api/v1/imports/preview", "/api/v1/files");

    private static final String ACCEPTED = "text/csv, text/plain, application/csv, application/vnd.ms-excel,"
            + " application/x-ndjson, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,"
            + " application/gzip, application/octet-stream";

    @ServerRequestFilter(preMatching = true)
    void refuseForms(ContainerRequestContext request) {
        String type = request.getHeaderString("Content-Type");
        if (type != null
                && type.toLowerCase(Locale.ROOT).startsWith("multipart/")
                && request.getMethod().equals("POST")
                && UPLOADS.contains(request.getUriInfo().getRequestUri().getPath())) {
            throw new NoForm();
        }
    }

    private static final class NoForm extends ProblemException {
        NoForm() {
            super(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "Файл отправляют телом запроса, а не частью формы: curl --data-binary @файл вместо -F file=@файл."
                            + " Content-Type — один из: " + ACCEPTED);
        }

        @Override
        public @Nullable String accept() {
            return ACCEPTED;
        }
    }
}
