package ru.antirisk.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error, {@code application/problem+json} (RFC 9457).
 *
 * @param type stable key of the problem, for example {@code /problems/stale-version}
 * @param title what happened, in Russian, the same for all problems of the type
 * @param detail what happened here and what to do, in Russian
 * @param traceId by which the log of the server names the request
 * @param errors the places of invalid input, empty for other problems
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        @Nullable String traceId,
        @Nullable List<FieldProblem> errors) {

    /**
     * @param pointer JSON pointer into the body ({@code /name}), or the name of the parameter
     * @param code stable key of the fault, for example {@code NotBlank}
     * @param message what to mend, in Russian
     */
    public record FieldProblem(String pointer, String code, String message) {}
}
