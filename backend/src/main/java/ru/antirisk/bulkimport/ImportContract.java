package ru.antirisk.bulkimport;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import ru.antirisk.platform.table.Catalogue;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.ColumnType;

/** Lists in the contract the kinds that features declare, and the parameters of all of them. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ImportContract implements OASFilter {
    private static final Set<String> WITH_KIND =
            Set.of("createImport", "previewImport", "listImports", "getImportTemplate");
    private static final Set<String> VIEWS = Set.of("ImportView", "ImportKindView", "ImportPreview");

    private final List<ImportKind> kinds;

    public ImportContract(IndexView index) {
        kinds = index.getAnnotations(DotName.createSimple(ImportKind.class)).stream()
                .map(found -> load(found.target().asClass().name()).getAnnotation(ImportKind.class))
                .distinct() // of a kind and of the proxies made of it
                .sorted(Comparator.comparing(ImportKind::value))
                .toList();
    }

    private static Class<?> load(DotName name) {
        try {
            return Class.forName(name.toString(), false, ImportContract.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Map<String, String> labels = new LinkedHashMap<>();
        kinds.forEach(kind -> labels.put(kind.value(), kind.title()));
        Schema kind = OASFactory.createSchema()
                .type(List.of(SchemaType.STRING))
                .enumeration(List.copyOf(labels.keySet()))
                .description("What a file holds");
        kind.addExtension("x-labels", labels);
        api.getComponents().addSchema("ImportKind", kind);
        VIEWS.forEach(view ->
                refer(Objects.requireNonNull(api.getComponents().getSchemas().get(view))));
        api.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(this::complete));
    }

    private static Schema reference() {
        return OASFactory.createSchema().ref("#/components/schemas/ImportKind");
    }

    private static void refer(Schema view) {
        Schema kind = Objects.requireNonNull(view.getProperties().get("kind"));
        boolean nullable = kind.getAnyOf() != null
                || (kind.getType() != null && kind.getType().contains(SchemaType.NULL));
        view.addProperty(
                "kind",
                nullable
                        ? OASFactory.createSchema()
                                .anyOf(List.of(
                                        reference(), OASFactory.createSchema().type(List.of(SchemaType.NULL))))
                        : reference());
    }

    private void complete(Operation operation) {
        if (operation.getOperationId() == null || !WITH_KIND.contains(operation.getOperationId())) {
            return;
        }
        operation.getParameters().stream()
                .filter(parameter -> parameter.getName().equals("kind"))
                .forEach(parameter -> parameter.schema(reference()));
        if (operation.getOperationId().equals("createImport")) {
            parameters().values().forEach(operation::addParameter);
        }
    }

    private Map<String, Parameter> parameters() {
        Map<String, Parameter> parameters = new TreeMap<>();
        for (ImportKind kind : kinds) {
            Map<String, Column> columns = Catalogue.columns(kind.catalogue());
            Arrays.stream(kind.parameters())
                    .forEach(name -> parameters.merge(
                            name,
                            parameter(Objects.requireNonNull(columns.get(name)), kind.value()),
                            (one, other) -> one.description(one.getDescription() + ", " + kind.value())));
        }
        return parameters;
    }

    private static Parameter parameter(Column column, String kind) {
        Schema schema = OASFactory.createSchema();
        if (column.type() instanceof ColumnType.Whole whole) {
            schema.type(List.of(SchemaType.INTEGER))
                    .format("int32")
                    .minimum(BigDecimal.valueOf(whole.least()))
                    .maximum(BigDecimal.valueOf(whole.most()));
        } else {
            schema.type(List.of(SchemaType.STRING));
            schema.maxLength(
                    column.type() instanceof ColumnType.Text text
                            ? Integer.valueOf(text.most())
                            : column.type() instanceof ColumnType.Code code ? Integer.valueOf(code.most()) : null);
        }
        return OASFactory.createParameter()
                .name(column.name())
                .in(Parameter.In.QUERY)
                .schema(schema)
                .description(column.meaning() + ", если такого столбца нет в файле: " + kind);
    }
}
