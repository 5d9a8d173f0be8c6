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
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.RecordComponentInfo;

/**
 * Says in the contract what the code does and the generator does not see: which properties are always there, the
 * real status of a success, the shape of every failure, the formats a list streams in, an example of each.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = TruthfulSpecFilter.AFTER_ALL_OTHERS)
public class TruthfulSpecFilter implements OASFilter {
    static final int AFTER_ALL_OTHERS = 0;

    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");
    private static final DotName PERMIT_ALL = DotName.createSimple("jakarta.annotation.security.PermitAll");

    private static final Map<String, String> MOMENTS =
            Map.of("#/components/schemas/LocalDate", "date", "#/components/schemas/Instant", "date-time");

    private final SpecWords words;
    private final SpecAnswers answers;
    private final SpecExamples examples = new SpecExamples();
    private final Map<String, MethodInfo> operations = new HashMap<>();
    private final Map<String, ClassInfo> records = new HashMap<>();
    private final Map<String, ClassInfo> others = new HashMap<>();

    public TruthfulSpecFilter(IndexView index) {
        this.words = new SpecWords(index);
        this.answers = new SpecAnswers(index, words);
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

    /** A day and a moment are no objects with a name, which in most languages is taken. */
    @Override
    public Schema filterSchema(Schema schema) {
        String format = schema.getRef() == null ? null : MOMENTS.get(schema.getRef());
        return format == null
                ? schema
                : schema.ref(null).type(List.of(SchemaType.STRING)).format(format);
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.setServers(List.of(OASFactory.createServer().url("/").description("Where this document is served from")));
        MOMENTS.keySet().forEach(ref -> api.getComponents().removeSchema(ref.substring(ref.lastIndexOf('/') + 1)));
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        schemas.forEach(this::completeSchema);
        Map<String, PathItem> paths = api.getPaths().getPathItems();
        paths.forEach((path, item) -> item.getOperations().values().forEach(operation -> complete(path, operation)));
    }

    private void completeSchema(String name, Schema schema) {
        ClassInfo type = records.getOrDefault(name, name.startsWith("Page") ? records.get("Page") : null);
        if (type == null) {
            completeOther(name, schema);
            return;
        }
        if (schema.getProperties() == null) {
            words.describe(type, schema);
            return;
        }
        List<String> required = new ArrayList<>();
        Map<String, Schema> properties = new HashMap<>(schema.getProperties());
        for (RecordComponentInfo component : type.recordComponents()) {
            String property = SpecParts.propertyName(type, component.name());
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

    private void completeOther(String name, Schema schema) {
        ClassInfo other = others.get(name);
        if (other != null) {
            CatalogueSpec.label(other, schema);
            words.describe(other, schema);
        }
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
        if (method.hasAnnotation(PERMIT_ALL)) {
            operation.setSecurity(List.of()); // said, not left out: sign-in needs no token
        }
        if (path.startsWith("/api/") || path.startsWith("/problems/")) {
            answers.complete(method, operation);
        }
        examples.show(operation);
        requireVersion(operation);
    }

    /** What is put may be new; every other change is made from a version. */
    private static void requireVersion(Operation operation) {
        if (operation.getParameters() != null && !operation.getOperationId().startsWith("put")) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getName().equals("If-Match"))
                    .forEach(parameter -> parameter.required(true));
        }
    }

    private static String spaced(String operationId) {
        String spaced = operationId.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
