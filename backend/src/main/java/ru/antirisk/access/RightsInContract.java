package ru.antirisk.access;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * Puts the table of rights into the contract: {@code x-right} at each operation that asks for one, and {@code x-roles} at
 * the schema of rights.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RightsInContract implements OASFilter {
    private static final DotName PERMISSIONS = DotName.createSimple(PermissionsAllowed.class);

    private final Map<String, String> rights = new LinkedHashMap<>();

    public RightsInContract(IndexView index) {
        for (AnnotationInstance permission : index.getAnnotations(PERMISSIONS)) {
            if (permission.target().kind() == AnnotationTarget.Kind.METHOD) {
                rights.put(
                        permission.target().asMethod().name(),
                        permission.value().asStringArray()[0]);
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().values().forEach(operation -> {
                    String right = rights.get(operation.getOperationId());
                    if (right != null) {
                        operation.addExtension("x-right", right);
                    }
                }));
        Schema schema = Objects.requireNonNull(api.getComponents().getSchemas().get("Right"), "schema of rights");
        Map<String, List<String>> roles = new LinkedHashMap<>();
        for (Right right : Right.values()) {
            roles.put(right.name(), right.roles().stream().map(Role::name).toList());
        }
        schema.addExtension("x-roles", roles);
    }
}
