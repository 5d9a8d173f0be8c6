package ru.antirisk.platform.openapi;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jspecify.annotations.Nullable;

/** Small parts of the contract that several of its writers need. */
final class SpecParts {
    private static final DotName JSON_PROPERTY = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");

    private SpecParts() {}

    static Schema text() {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING));
    }

    static Schema file() {
        return text().format("binary");
    }

    /** The schema with words of its own: a reference is wrapped, for not every reader looks at what stands beside one. */
    static Schema described(Schema schema, String words) {
        Schema own =
                schema.getRef() == null ? schema : OASFactory.createSchema().allOf(List.of(schema));
        return own.description(words);
    }

    /** The name on the wire of a field, or of the component of a record that made it. */
    static String propertyName(ClassInfo type, String declared) {
        return Optional.ofNullable(type.field(declared)).map(SpecParts::renamed).orElse(declared);
    }

    /** The field that is called so on the wire. */
    static String declaredName(ClassInfo type, String property) {
        return type.fields().stream()
                .filter(field -> property.equals(renamed(field)))
                .map(FieldInfo::name)
                .findFirst()
                .orElse(property);
    }

    private static @Nullable String renamed(FieldInfo field) {
        AnnotationInstance renamed = field.annotation(JSON_PROPERTY);
        return renamed == null || renamed.value() == null
                ? null
                : renamed.value().asString();
    }
}
