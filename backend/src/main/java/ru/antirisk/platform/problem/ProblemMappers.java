package ru.antirisk.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.database.DatabaseException;
import ru.antirisk.platform.problem.Problem.FieldProblem;

/** Turns everything that can go wrong into a problem; nothing leaves in another shape. */
class ProblemMappers {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** The answer must not outgrow the request. */
    private static final int MOST_ERRORS = 100;

    /** Between the words of the name of a constraint: {@code NotBlank} is told as {@code NOT_BLANK}. */
    private static final Pattern WORDS = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private static final int BAD_REQUEST = 400;

    private final ProblemCatalogue catalogue;

    ProblemMappers(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @ServerExceptionMapper
    Response problem(ProblemException e, UriInfo uri) {
        Response answer = answer(e.type(), e.getMessage(), e.errors(), uri);
        var complete = Response.fromResponse(answer).header(HttpHeaders.ACCEPT, e.accept());
        if (e.retryAfter() > 0) {
            complete.header(HttpHeaders.RETRY_AFTER, e.retryAfter());
        }
        return complete.build();
    }

    @ServerExceptionMapper
    Response violations(ConstraintViolationException e, UriInfo uri) {
        List<FieldProblem> errors = e.getConstraintViolations().stream()
                .map(ProblemMappers::fieldProblem)
                .sorted(Comparator.comparing(FieldProblem::where))
                .limit(MOST_ERRORS)
                .toList();
        String detail = errors.stream().map(FieldProblem::message).distinct().collect(Collectors.joining("; "));
        return answer(ProblemType.INVALID_INPUT, detail, errors, uri);
    }

    @ServerExceptionMapper
    Response json(MismatchedInputException e, UriInfo uri) {
        return malformed(e, uri);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(Throwable e, UriInfo uri) {
        Response answer = answer(
                ProblemType.UNAUTHENTICATED,
                "Войдите и повторите: токен не передан, истёк или не принят",
                List.of(),
                uri);
        return Response.fromResponse(answer)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, UriInfo uri) {
        return answer(ProblemType.FORBIDDEN, "Вашей роли это действие не разрешено", List.of(), uri);
    }

    @ServerExceptionMapper
    Response webApplication(WebApplicationException e, UriInfo uri) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return malformed(json, uri);
        }
        int status = e.getResponse().getStatus();
        if (status >= 500) {
            return unexpected(e, uri);
        }
        return answer(typeOf(status), detailOf(status), List.of(), uri);
    }

    @ServerExceptionMapper
    Response stale(OptimisticLockException e, UriInfo uri) {
        return answer(
                ProblemType.STALE_VERSION,
                "Пока вы правили, запись изменили. Откройте её заново и повторите свои изменения",
                List.of(),
                uri);
    }

    @ServerExceptionMapper
    Response persistence(PersistenceException e, UriInfo uri) {
        return database(e, uri);
    }

    @ServerExceptionMapper
    Response sql(DatabaseException e, UriInfo uri) {
        return database(e, uri);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e, UriInfo uri) {
        if (isUnreadable(e)) {
            return answer(typeOf(BAD_REQUEST), detailOf(BAD_REQUEST), List.of(), uri);
        }
        return violation(e).map(problem -> problem(problem, uri)).orElseGet(() -> internal(e, uri));
    }

    /** The framework says by an exception for everything that it cannot decode a form or a media type. */
    private static boolean isUnreadable(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return e instanceof IllegalArgumentException
                && trace.length > 0
                && trace[0].getClassName().startsWith("org.jboss.resteasy.reactive.common.");
    }

    private Response database(Throwable e, UriInfo uri) {
        return violation(e).map(problem -> problem(problem, uri)).orElseGet(() -> {
            SQLException refused = DatabaseException.refusal(e);
            return refused != null && DatabaseException.isAway(refused) ? problem(away(), uri) : internal(e, uri);
        });
    }

    private Optional<ProblemException> violation(Throwable e) {
        SQLException refused = DatabaseException.refusal(e);
        return refused == null ? Optional.empty() : catalogue.violation(refused);
    }

    private static ProblemException away() {
        return new ProblemException(ProblemType.UNAVAILABLE, "База данных не отвечает. Повторите через минуту");
    }

    /** A fault of our own: logged with its number. */
    private static Response internal(Throwable e, UriInfo uri) {
        String traceId = UUID.randomUUID().toString();
        LOG.errorf(e, "%s %s", traceId, uri.getPath());
        Problem problem = new Problem(
                ProblemType.INTERNAL.uri(),
                ProblemType.INTERNAL.title(),
                500,
                "Повторите действие. Если не поможет, сообщите администратору номер " + traceId,
                uri.getPath(),
                traceId,
                null);
        return Response.status(500).type(MEDIA_TYPE).entity(problem).build();
    }

    private static Response malformed(JsonProcessingException e, UriInfo uri) {
        FieldProblem fault = JsonFault.of(e);
        String detail = fault.where().isEmpty() ? fault.message() : fault.where() + ": " + fault.message();
        return answer(ProblemType.MALFORMED_REQUEST, detail, List.of(fault), uri);
    }

    private static FieldProblem fieldProblem(ConstraintViolation<?> violation) {
        List<String> steps = new ArrayList<>();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getName() != null) {
                Integer index = node.getIndex();
                if (index != null) {
                    steps.add(index.toString());
                }
                steps.add(node.getName());
            }
        }
        // method name, parameter name, then the path inside of it
        String parameter = steps.size() > 1 ? steps.get(1) : "";
        List<String> inside = steps.size() > 2 ? steps.subList(2, steps.size()) : List.of();
        String code = code(violation);
        if (!parameter.equals("input")) {
            return new FieldProblem(
                    inside.isEmpty() ? parameter : String.join(".", inside), code, violation.getMessage());
        }
        return inside.isEmpty()
                ? new FieldProblem("", code, "Тело запроса пусто: отправьте объект JSON")
                : new FieldProblem("/" + String.join("/", inside), code, violation.getMessage());
    }

    /** A constraint on a whole record says by its payload what is wrong with the one property. */
    private static String code(ConstraintViolation<?> violation) {
        String code = ((HibernateConstraintViolation<?>) violation).getDynamicPayload(String.class);
        return code != null
                ? code
                : WORDS.matcher(violation
                                .getConstraintDescriptor()
                                .getAnnotation()
                                .annotationType()
                                .getSimpleName())
                        .replaceAll("_")
                        .toUpperCase(Locale.ROOT);
    }

    private static ProblemType typeOf(int status) {
        return switch (status) {
            case 401 -> ProblemType.UNAUTHENTICATED;
            case 403 -> ProblemType.FORBIDDEN;
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 413 -> ProblemType.TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            default -> ProblemType.MALFORMED_REQUEST;
        };
    }

    private static String detailOf(int status) {
        return switch (status) {
            case 404 -> "По этому адресу ничего нет: проверьте адрес и значения в нём";
            case 405 -> "Этот адрес отвечает на другие методы: они названы в описании API";
            case 406 -> "Проверьте заголовок Accept";
            case 413 -> "Тело запроса слишком большое";
            case 415 -> "Проверьте заголовок Content-Type";
            default -> "Проверьте запрос";
        };
    }

    private static Response answer(ProblemKind type, @Nullable String detail, List<FieldProblem> errors, UriInfo uri) {
        Problem problem = new Problem(
                type.uri(), type.title(), type.status(), detail, uri.getPath(), null, errors.isEmpty() ? null : errors);
        return Response.status(type.status()).type(MEDIA_TYPE).entity(problem).build();
    }
}
