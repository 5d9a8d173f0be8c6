package ru.antirisk.platform.http;

import io.quarkus.arc.All;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.problem.Problem.FieldProblem;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.problem.ProblemType;

/**
 * Refuses query parameters that the operation does not have, and values of another type than the parameter's: a typo in
 * a filter never widens an answer.
 */
class StrictQueryFilter {
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,10}");

    private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();
    private final List<MoreParameters> more;

    StrictQueryFilter(@All List<MoreParameters> more) {
        this.more = more;
    }

    @ServerRequestFilter
    void refuseUnknownParameters(ContainerRequestContext request, ResourceInfo operation) {
        MultivaluedMap<String, String> given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty() || operation.getResourceMethod() == null) {
            return;
        }
        Map<String, Class<?>> allowed = known.computeIfAbsent(operation.getResourceMethod(), this::parameters);
        given.forEach((name, values) -> {
            Class<?> type = allowed.get(name);
            if (type == null) {
                throw refusal(
                        ProblemType.UNKNOWN_PARAMETER,
                        name,
                        "UNKNOWN_PARAMETER",
                        "Параметра «" + name + "» нет. Можно: " + String.join(", ", allowed.keySet()));
            }
            values.forEach(value -> refuseOtherType(name, type, value));
        });
    }

    private static void refuseOtherType(String name, Class<?> type, String value) {
        String expected = expected(type, value);
        if (expected != null) {
            throw refusal(
                    ProblemType.INVALID_INPUT,
                    name,
                    "WRONG_TYPE",
                    "Параметр «" + name + "»: «" + value + "» не подходит, нужно " + expected);
        }
    }

    /** What the value should have been, or null where it is that. */
    private static @Nullable String expected(Class<?> type, String value) {
        if (type.isEnum()) {
            List<String> names =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
            return names.contains(value) ? null : "одно из: " + String.join(", ", names);
        }
        if (type == int.class || type == Integer.class) {
            return isInteger(value) ? null : "целое число, по модулю не больше " + Integer.MAX_VALUE;
        }
        if (type == boolean.class || type == Boolean.class) {
            return value.equals("true") || value.equals("false") ? null : "true или false";
        }
        if (type == LocalDate.class) {
            return IsoDay.parse(value) == null ? "дата в виде 2021-12-31" : null;
        }
        return null;
    }

    private static boolean isInteger(String value) {
        return INTEGER.matcher(value).matches() && Math.abs(Long.parseLong(value)) <= Integer.MAX_VALUE;
    }

    private static ProblemException refusal(ProblemType type, String name, String code, String message) {
        return new ProblemException(type, message, List.of(new FieldProblem(name, code, message)));
    }

    private Map<String, Class<?>> parameters(Method operation) {
        Map<String, Class<?>> names = new TreeMap<>();
        more.stream()
                .filter(declared -> declared.operation().equals(operation.getName()))
                .flatMap(declared -> declared.names().stream())
                .forEach(name -> names.put(name, String.class));
        for (Parameter parameter : operation.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Class<?> type = parameter.getType(); type != Object.class; type = type.getSuperclass()) {
                    for (Field field : type.getDeclaredFields()) {
                        add(names, field, field.getName(), valueOf(field.getGenericType()));
                    }
                }
            } else {
                add(names, parameter, parameter.getName(), valueOf(parameter.getParameterizedType()));
            }
        }
        return names;
    }

    /** The type of a value; of a list, where a parameter may come several times, of each of them. */
    private static Class<?> valueOf(Type type) {
        return type instanceof ParameterizedType several
                ? (Class<?>) several.getActualTypeArguments()[0]
                : (Class<?>) type;
    }

    private static void add(Map<String, Class<?>> names, AnnotatedElement element, String ownName, Class<?> type) {
        RestQuery query = element.getAnnotation(RestQuery.class);
        if (query != null) {
            names.put(query.value().isEmpty() ? ownName : query.value(), type);
        }
    }
}
