package ru.antirisk.platform.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.common.util.ServerMediaType;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.problem.ProblemType;
import ru.antirisk.platform.table.MediaTypes;

/** Which format of a list the request accepts, by the framework's own rule. */
@ApplicationScoped
class Formats {
    private static final List<String> NAMES =
            List.of(MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX);
    private static final ServerMediaType OFFERED =
            new ServerMediaType(NAMES.stream().map(MediaType::valueOf).toList(), "UTF-8", false);

    private static final Pattern FOR_EXCEL = Pattern.compile("text/csv\\s*;\\s*dialect=\"?excel\\b");

    private final HttpHeaders headers;

    Formats(HttpHeaders headers) {
        this.headers = headers;
    }

    /** @throws ProblemException NOT_ACCEPTABLE (406) where it accepts none */
    String accepted() {
        String accept = headers.getHeaderString(HttpHeaders.ACCEPT);
        if (accept == null || accept.isBlank() || accept.equals(MediaTypes.JSON)) {
            return MediaTypes.JSON;
        }
        @Nullable MediaType found = negotiated(accept);
        if (found == null) {
            throw new ProblemException(ProblemType.NOT_ACCEPTABLE, "Список отдаётся как " + String.join(", ", NAMES));
        }
        String format = found.getType() + "/" + found.getSubtype();
        return format.equals(MediaTypes.CSV) && FOR_EXCEL.matcher(accept).find() ? MediaTypes.CSV_FOR_EXCEL : format;
    }

    private static @Nullable MediaType negotiated(String accept) {
        try {
            return OFFERED.negotiateProduces(accept).getKey();
        } catch (IllegalArgumentException e) {
            return null; // no media type at all
        }
    }
}
