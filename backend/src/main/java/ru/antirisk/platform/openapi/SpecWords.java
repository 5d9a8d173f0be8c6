package ru.antirisk.platform.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.MethodParameterInfo;
import org.jboss.jandex.Type;

/**
 * Gives every operation, parameter and property its description: the documentation comment of what it is made from,
 * or, for a name that means the same everywhere, its entry in {@code openapi/words.properties}.
 */
final class SpecWords {
    private static final DotName BEAN_PARAM = DotName.createSimple("jakarta.ws.rs.BeanParam");
    private static final List<DotName> NAMING = List.of(
            DotName.createSimple("org.jboss.resteasy.reactive.RestQuery"),
            DotName.createSimple("org.jboss.resteasy.reactive.RestForm"),
            DotName.createSimple("org.jboss.resteasy.reactive.RestPath"),
            DotName.createSimple("jakarta.ws.rs.HeaderParam"),
            DotName.createSimple("jakarta.ws.rs.CookieParam"));

    /** Descriptions that the generator gives where nobody does. */
    private static final Set<String> BARE = Set.of("OK", "Created", "Accepted", "No Content");

    private final IndexView index;
    private final Properties common = new Properties();

    SpecWords(IndexView index) {
        this.index = index;
        try (InputStream in = SpecWords.class.getResourceAsStream("/openapi/words.properties")) {
            common.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void describe(ClassInfo type, Schema schema) {
        if (schema.getDescription() == null) {
            schema.description(Comments.of(type).orElse(null));
        }
        if (schema.getProperties() == null) {
            return;
        }
        Map.copyOf(schema.getProperties()).forEach((name, property) -> {
            if (property.getDescription() == null) {
                ofProperty(type, name)
                        .ifPresent(words -> schema.addProperty(name, SpecParts.described(property, words)));
            }
        });
    }

    private Optional<String> ofProperty(ClassInfo type, String property) {
        String declared = SpecParts.declaredName(type, property);
        return Comments.ofComponent(type, declared)
                .or(() -> Comments.ofField(type, declared))
                .or(() -> word("property.", property));
    }

    void describe(MethodInfo method, Operation operation) {
        if (operation.getDescription() == null) {
            operation.description(Comments.of(method).orElse(null));
        }
        if (operation.getExtensions() != null && operation.getExtensions().get("x-right") instanceof String right) {
            operation.description(
                    operation.getDescription() + "\n\nNeeds the right `" + right + "`: see `rights` of `/api/v1/me`.");
        }
        for (Parameter parameter :
                operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters()) {
            if (parameter.getDescription() == null) {
                parameter.description(ofParameter(method, parameter.getName()).orElse(null));
            }
        }
    }

    /** What a success answers with: better words than the status's own, unless the operation says its own. */
    void describe(MethodInfo method, String status, APIResponse answer) {
        String said = answer.getDescription();
        if (said == null || BARE.contains(said)) {
            answer.description(
                    status.equals("204")
                            ? "Done; there is nothing to say"
                            : Comments.ofAnswer(method)
                                    .or(() -> ofWhatIsAnswered(method.returnType()))
                                    .orElse(said));
        }
    }

    /** The object's own words: of a list, those of a row. */
    private Optional<String> ofWhatIsAnswered(Type type) {
        if (type.kind() == Type.Kind.PARAMETERIZED_TYPE) {
            return ofWhatIsAnswered(type.asParameterizedType().arguments().get(0));
        }
        return Optional.ofNullable(index.getClassByName(type.name())).flatMap(Comments::of);
    }

    private Optional<String> ofParameter(MethodInfo method, String name) {
        List<Supplier<Optional<String>>> sources = new ArrayList<>();
        for (MethodParameterInfo parameter : method.parameters()) {
            if (parameter.hasAnnotation(BEAN_PARAM)) {
                sources.add(() -> ofField(index.getClassByName(parameter.type().name()), name));
            } else if (name.equals(wireName(parameter, parameter.name()))) {
                sources.add(() -> Comments.ofParameter(method, parameter.name()));
            }
        }
        sources.add(() -> word("parameter.", name));
        return sources.stream().map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> ofField(ClassInfo type, String name) {
        for (ClassInfo at = type; at != null; at = index.getClassByName(at.superName())) {
            for (FieldInfo field : at.fields()) {
                if (name.equals(wireName(field, field.name()))) {
                    return Comments.ofField(at, field.name());
                }
            }
        }
        return Optional.empty();
    }

    private static String wireName(AnnotationTarget target, String declared) {
        return NAMING.stream()
                .map(target::annotation)
                .filter(found -> found != null && found.value() != null)
                .map(found -> found.value().asString())
                .findFirst()
                .orElse(declared);
    }

    private Optional<String> word(String prefix, String name) {
        return Optional.ofNullable(common.getProperty(prefix + name, common.getProperty(name)));
    }
}
