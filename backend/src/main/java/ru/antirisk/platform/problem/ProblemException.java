package ru.antirisk.platform.problem;

import java.util.List;
import ru.antirisk.platform.problem.Problem.FieldProblem;

/** Ends a request with a problem. */
public class ProblemException extends RuntimeException {
    private final ProblemType type;
    private final transient List<FieldProblem> errors;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    public ProblemException(ProblemType type, String detail, List<FieldProblem> errors) {
        super(detail, null, false, false);
        this.type = type;
        this.errors = errors;
    }

    /** Invalid input at one place. */
    public static ProblemException invalid(String pointer, String code, String message) {
        return new ProblemException(
                ProblemType.INVALID_INPUT, message, List.of(new FieldProblem(pointer, code, message)));
    }

    public static ProblemException notFound(String what) {
        return new ProblemException(ProblemType.NOT_FOUND, what);
    }

    public ProblemType type() {
        return type;
    }

    public List<FieldProblem> errors() {
        return errors;
    }

    /** Seconds after which to try again, for the header Retry-After; 0 for no such header. */
    public long retryAfter() {
        return 0;
    }
}
