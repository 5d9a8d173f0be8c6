package ru.antirisk.platform.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import ru.antirisk.platform.problem.Problem.FieldProblem;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.problem.ProblemType;

/** Refuses query parameters that the operation does not have: a typo in a filter never widens an answer. */
class StrictQueryFilter {
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void refuseUnknownParameters(ContainerRequestContext request, ResourceInfo operation) {
        Set<String> given = request.getUriInfo().getQueryParameters().keySet();
        if (given.isEmpty() || operation.getResourceMethod() == null) {
            return;
        }
        Set<String> allowed = known.computeIfAbsent(operation.getResourceMethod(), StrictQueryFilter::parameters);
        for (String name : given) {
            if (!allowed.contains(name)) {
                String message = "Параметра «" + name + "» нет. Можно: " + String.join(", ", allowed);
                throw new ProblemException(
                        ProblemType.UNKNOWN_PARAMETER,
                        message,
                        java.util.List.of(new FieldProblem(name, "UnknownParameter", message)));
            }
        }
    }

    private static Set<String> parameters(Method operation) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : operation.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Class<?> type = parameter.getType(); type != Object.class; type = type.getSuperclass()) {
                    for (Field field : type.getDeclaredFields()) {
                        add(names, field, field.getName());
                    }
                }
            } else {
                add(names, parameter, parameter.getName());
            }
        }
        return names;
    }

    private static void add(Set<String> names, AnnotatedElement element, String ownName) {
        RestQuery query = element.getAnnotation(RestQuery.class);
        if (query != null) {
            names.add(query.value().isEmpty() ? ownName : query.value());
        }
    }
}
