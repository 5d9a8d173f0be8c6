package ru.antirisk.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Says in the contract what the code does and the generator does not see: which properties are always there, the
 * real status of a success, the shape of every failure, the formats a list streams in.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class TruthfulSpecFilter implements OASFilter {
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName STATUS = DotName.createSimple("org.jboss.resteasy.reactive.ResponseStatus");
    private static final DotName STREAMS = DotName.createSimple("ru.antirisk.platform.list.Streamed");
    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");
    private static final DotName VERSIONED = DotName.createSimple("ru.antirisk.platform.http.Versioned");
    private static final DotName JSON_PROPERTY = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");
    private static final DotName PERMIT_ALL = DotName.createSimple("jakarta.annotation.security.PermitAll");
    private static final String PROBLEM = "application/problem+json";

    private final IndexView index;
    private final SpecWords words;
    private final Map<String, MethodInfo> operations = new HashMap<>();
    private final Map<String, ClassInfo> records = new HashMap<>();
    private final Map<String, ClassInfo> others = new HashMap<>();

    public TruthfulSpecFilter(IndexView index) {
        this.index = index;
        this.words = new SpecWords(index);
        for (AnnotationInstance path : index.getAnnotations(PATH)) {
            if (path.target().kind() == org.jboss.jandex.AnnotationTarget.Kind.CLASS) {
                path.target().asClass().methods().forEach(method -> operations.put(method.name(), method));
            }
        }
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.name().toString().startsWith("ru.antirisk.")) {
                (type.isRecord() ? records : others).put(type.simpleName(), type);
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.setServers(List.of(OASFactory.createServer().url("/").description("Where this document is served from")));
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        schemas.forEach(this::completeSchema);
        Map<String, PathItem> paths = api.getPaths().getPathItems();
        paths.forEach((path, item) -> item.getOperations().values().forEach(operation -> complete(path, operation)));
    }

    private void completeSchema(String name, Schema schema) {
        ClassInfo other = others.get(name);
        if (other != null) {
            CatalogueSpec.label(other, schema);
            words.describe(other, schema);
        }
        ClassInfo type = records.get(name);
        if (type == null && name.startsWith("Page")) {
            type = records.get("Page");
        }
        if (type == null) {
            return;
        }
        if (schema.getProperties() == null) {
            words.describe(type, schema);
            return;
        }
        List<String> required = new ArrayList<>();
        Map<String, Schema> properties = new HashMap<>(schema.getProperties());
        for (RecordComponentInfo component : type.recordComponents()) {
            String property = propertyName(type, component);
            Schema value = properties.get(property);
            if (value == null) {
                continue;
            }
            if (isNullable(component)) {
                schema.addProperty(property, nullable(value));
            } else {
                required.add(property);
            }
        }
        if (schema.getProperties().containsKey("kind") && !required.contains("kind")) {
            required.add("kind");
        }
        schema.setRequired(required.isEmpty() ? null : required);
        CatalogueSpec.describe(type, schema);
        words.describe(type, schema);
    }

    /** The annotation can't stand on a record's component itself, only on the field it makes. */
    private static String propertyName(ClassInfo type, RecordComponentInfo component) {
        FieldInfo field = type.field(component.name());
        AnnotationInstance renamed = field == null ? null : field.annotation(JSON_PROPERTY);
        return renamed == null ? component.name() : renamed.value().asString();
    }

    private static boolean isNullable(RecordComponentInfo component) {
        return component.type().hasAnnotation(NULLABLE)
                && component.type().annotations().stream()
                        .anyMatch(annotation -> annotation.name().equals(NULLABLE));
    }

    private static Schema nullable(Schema value) {
        Schema nothing = OASFactory.createSchema().type(List.of(SchemaType.NULL));
        if (value.getRef() != null) {
            return OASFactory.createSchema().anyOf(List.of(value, nothing));
        }
        if (value.getType() != null && !value.getType().contains(SchemaType.NULL)) {
            List<SchemaType> types = new ArrayList<>(value.getType());
            types.add(SchemaType.NULL);
            value.setType(types);
        }
        return value;
    }

    private void complete(String path, Operation operation) {
        MethodInfo method = operations.get(operation.getOperationId());
        if (operation.getSummary() == null) {
            operation.setSummary(spaced(operation.getOperationId()));
        }
        if (method == null) {
            return;
        }
        words.describe(method, operation);
        APIResponses responses = operation.getResponses();
        if (method.hasAnnotation(PERMIT_ALL)) {
            operation.setSecurity(List.of()); // said, not left out: sign-in needs no token
        }
        moveStatus(method, responses);
        success(responses).ifPresent(answer -> {
            completeSuccess(method, answer);
            words.describe(method, answer);
        });
        if (path.startsWith("/api/") || path.startsWith("/problems/")) {
            responses.addAPIResponse("default", problem());
            responses.addAPIResponse("4XX", problem());
            List.of("400", "401", "403").forEach(status -> removeBare(responses, status));
        }
    }

    /** What the generator adds says nothing; what the operation itself documents stays. */
    private static void removeBare(APIResponses responses, String status) {
        APIResponse answer = responses.getAPIResponse(status);
        if (answer != null && answer.getContent() == null) {
            responses.removeAPIResponse(status);
        }
    }

    private static String spaced(String operationId) {
        String spaced = operationId.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    private static void moveStatus(MethodInfo method, APIResponses responses) {
        AnnotationInstance status = method.annotation(STATUS);
        if (status == null) {
            return;
        }
        APIResponse answer = responses.getAPIResponse("200");
        if (answer != null) {
            responses.removeAPIResponse("200");
            responses.addAPIResponse(status.value().asString(), answer);
        }
    }

    private static java.util.Optional<APIResponse> success(APIResponses responses) {
        return responses.getAPIResponses().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private void completeSuccess(MethodInfo method, APIResponse answer) {
        if (method.hasAnnotation(STREAMS)) {
            for (String format : List.of("text/csv", "application/x-ndjson")) {
                answer.getContent()
                        .addMediaType(
                                format,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING))));
            }
            answer.getContent()
                    .addMediaType(
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema()
                                            .type(List.of(SchemaType.STRING))
                                            .format("binary")));
        }
        ClassInfo view = index.getClassByName(method.returnType().name());
        if (view != null && view.interfaceNames().contains(VERSIONED)) {
            answer.addHeader(
                    "ETag",
                    OASFactory.createHeader()
                            .description("Version of the object, for If-Match")
                            .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING))));
        }
    }

    private static @Nullable APIResponse problem() {
        Content content = OASFactory.createContent()
                .addMediaType(
                        PROBLEM,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
        return OASFactory.createAPIResponse()
                .description("What went wrong (RFC 9457)")
                .content(content);
    }
}
