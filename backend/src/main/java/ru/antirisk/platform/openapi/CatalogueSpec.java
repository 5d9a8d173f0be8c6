package ru.antirisk.platform.openapi;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import ru.antirisk.platform.russian.Labelled;
import ru.antirisk.platform.table.Catalogue;
import ru.antirisk.platform.table.Column;
import ru.antirisk.platform.table.ColumnType;

/** Says in the contract what catalogues and enumerations know: meaning, bounds, form and labels. */
final class CatalogueSpec {
    private static final DotName DESCRIBED = DotName.createSimple("ru.antirisk.platform.table.Described");

    private CatalogueSpec() {}

    /** Describes the properties of a record that names its catalogue, when it is said which of them may be null. */
    static void describe(ClassInfo record, Schema schema) {
        AnnotationInstance described = record.declaredAnnotation(DESCRIBED);
        if (described == null) {
            return;
        }
        Map<String, Column> columns =
                Catalogue.columns(load(described.value().asClass().name()));
        Map.copyOf(schema.getProperties()).forEach((name, property) -> {
            Column column = columns.get(name);
            if (column != null) {
                schema.addProperty(name, described(property, column));
            }
        });
    }

    private static Schema described(Schema property, Column column) {
        Schema schema = SpecParts.described(property, column.meaning());
        ColumnType type = column.type();
        if (type instanceof ColumnType.Text text) {
            schema.maxLength(text.most());
            schema.examples(column.example().isEmpty() ? null : List.of(column.example()));
            if (column.required()) {
                schema.pattern("\\S");
            }
        } else if (type instanceof ColumnType.Code code) {
            schema.maxLength(code.most()).pattern("^(" + code.form().pattern() + ")$");
            schema.examples(List.of(column.example()));
        } else if (type instanceof ColumnType.Whole whole) {
            schema.minimum(BigDecimal.valueOf(whole.least())).maximum(BigDecimal.valueOf(whole.most()));
            schema.examples(column.example().isEmpty() ? null : List.of(Integer.valueOf(column.example())));
        } else if (type instanceof ColumnType.Decimal decimal) {
            schema.minimum(BigDecimal.valueOf(decimal.least(), decimal.scale()))
                    .maximum(BigDecimal.valueOf(decimal.most(), decimal.scale()));
        }
        return schema;
    }

    /**
     * Adds the Russian labels of an enumeration that has them: {@code x-labels}, {@code x-full-labels} if longer, and
     * {@code x-forms} by form and value where sentences need others.
     */
    static void label(ClassInfo type, Schema schema) {
        if (!type.isEnum()) {
            return;
        }
        Map<String, String> labels = new LinkedHashMap<>();
        Map<String, String> full = new LinkedHashMap<>();
        Map<String, Map<String, String>> forms = new TreeMap<>();
        for (Object value : load(type.name()).getEnumConstants()) {
            if (value instanceof Labelled labelled) {
                labels.put(((Enum<?>) value).name(), labelled.label());
                full.put(((Enum<?>) value).name(), labelled.fullLabel());
                labelled.forms()
                        .forEach((form, words) -> forms.computeIfAbsent(form, name -> new LinkedHashMap<>())
                                .put(((Enum<?>) value).name(), words));
            }
        }
        if (!labels.isEmpty()) {
            schema.addExtension("x-labels", labels);
        }
        if (!full.equals(labels)) {
            schema.addExtension("x-full-labels", full);
        }
        if (!forms.isEmpty()) {
            schema.addExtension("x-forms", forms);
        }
    }

    private static Class<?> load(DotName name) {
        try {
            return Class.forName(name.toString(), true, CatalogueSpec.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
