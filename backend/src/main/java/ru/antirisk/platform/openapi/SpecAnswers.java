package ru.antirisk.platform.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import ru.antirisk.platform.table.MediaTypes;

/** Says what an operation answers: the real status and headers of a success, files, and the shape of every failure. */
final class SpecAnswers {
    private static final DotName STATUS = DotName.createSimple("org.jboss.resteasy.reactive.ResponseStatus");
    private static final DotName STREAMS = DotName.createSimple("ru.antirisk.platform.list.Streamed");
    private static final DotName VERSIONED = DotName.createSimple("ru.antirisk.platform.http.Versioned");
    private static final DotName IDENTIFIED = DotName.createSimple("ru.antirisk.platform.http.Identified");
    private static final String PROBLEM = "application/problem+json";

    /** Types that are no text. */
    private static final Set<String> FILES =
            Set.of(MediaTypes.XLSX, jakarta.ws.rs.core.MediaType.APPLICATION_OCTET_STREAM);

    private final IndexView index;
    private final SpecWords words;
    private final SpecLists lists = new SpecLists();

    SpecAnswers(IndexView index, SpecWords words) {
        this.index = index;
        this.words = words;
    }

    void complete(MethodInfo method, Operation operation) {
        APIResponses responses = operation.getResponses();
        moveStatus(method, responses);
        Map<String, APIResponse> successes = new LinkedHashMap<>(responses.getAPIResponses());
        successes.keySet().removeIf(status -> !status.startsWith("2"));
        successes.forEach((status, answer) -> completeSuccess(method, operation, status, answer));
        responses.addAPIResponse("default", problem());
        responses.addAPIResponse("4XX", problem());
        List.of("400", "401", "403").forEach(status -> removeBare(responses, status));
    }

    /** What the generator adds says nothing; what the operation itself documents stays. */
    private static void removeBare(APIResponses responses, String status) {
        APIResponse answer = responses.getAPIResponse(status);
        if (answer != null && answer.getContent() == null) {
            responses.removeAPIResponse(status);
        }
    }

    private static void moveStatus(MethodInfo method, APIResponses responses) {
        AnnotationInstance status = method.annotation(STATUS);
        APIResponse answer = responses.getAPIResponse("200");
        if (status != null && answer != null) {
            responses.removeAPIResponse("200");
            responses.addAPIResponse(status.value().asString(), answer);
        }
    }

    private void completeSuccess(MethodInfo method, Operation operation, String status, APIResponse answer) {
        if (method.hasAnnotation(STREAMS)) {
            lists.describe(operation, answer);
        }
        if (answer.getContent() != null) {
            answer.getContent().getMediaTypes().forEach(SpecAnswers::completeFile);
        }
        words.describe(method, status, answer);
        ClassInfo view = index.getClassByName(method.returnType().name());
        boolean changeable = view != null && view.interfaceNames().contains(VERSIONED);
        if (changeable) {
            answer.addHeader(
                    "ETag",
                    header(
                            "Version of the object and a sum of what is shown: for If-Match of a change, If-None-Match of a read"));
        }
        boolean created = view != null && view.interfaceNames().contains(IDENTIFIED) && status.equals("201");
        if (created || status.equals("202")) {
            answer.addHeader("Location", header(created ? "Address of the new object" : "Address to follow it by"));
        }
        if (changeable && operation.getOperationId().startsWith("get")) {
            operation.addParameter(OASFactory.createParameter()
                    .name("If-None-Match")
                    .in(Parameter.In.HEADER)
                    .description("The `ETag` of what the caller has: 304 without a body where nothing has changed")
                    .schema(SpecParts.text()));
            operation
                    .getResponses()
                    .addAPIResponse(
                            "304",
                            OASFactory.createAPIResponse()
                                    .description("What the caller has is what would be answered"));
        }
    }

    private static void completeFile(String type, MediaType content) {
        if (content.getSchema() == null) {
            boolean json = type.contains("json");
            content.schema(
                    json
                            ? OASFactory.createSchema().type(List.of(SchemaType.OBJECT))
                            : FILES.contains(type) ? SpecParts.file() : SpecParts.text());
        }
    }

    private static Header header(String description) {
        return OASFactory.createHeader().description(description).schema(SpecParts.text());
    }

    private static APIResponse problem() {
        return OASFactory.createAPIResponse()
                .description("What went wrong (RFC 9457)")
                .addHeader("Retry-After", header("Seconds after which to try again; with 429 and 503"))
                .content(OASFactory.createContent()
                        .addMediaType(
                                PROBLEM,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }
}
