package ru.antirisk.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error, {@code application/problem+json} (RFC 9457).
 *
 * @param type stable key of the problem, for example {@code /problems/stale-version}
 * @param title what happened, in Russian, the same for all problems of the type
 * @param status of the answer
 * @param detail what happened here and what to do, in Russian
 * @param instance path of the request
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
     * One place of the request that has to be mended: exactly one of pointer, parameter and place says where it is.
     *
     * @param pointer JSON pointer (RFC 6901) into the body: {@code /name}, empty for the body as a whole
     * @param parameter name of the parameter or header
     * @param place in a file, in Russian: {@code строка 5, столбец 2}
     * @param code stable key of the fault, for example {@code NOT_BLANK}
     * @param message what to mend, in Russian
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FieldProblem(
            @Nullable String pointer,
            @Nullable String parameter,
            @Nullable String place,
            String code,
            String message) {
        /** @param where a JSON pointer into the body, or the name of a parameter or header */
        public FieldProblem(String where, String code, String message) {
            this(isPointer(where) ? where : null, isPointer(where) ? null : where, null, code, message);
        }

        public static FieldProblem inFile(String place, String code, String message) {
            return new FieldProblem(null, null, place, code, message);
        }

        private static boolean isPointer(String where) {
            return where.isEmpty() || where.startsWith("/");
        }

        /** Whichever says it. */
        public String where() {
            return Stream.of(pointer, parameter, place)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("");
        }
    }
}
