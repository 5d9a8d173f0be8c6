package ru.antirisk.platform.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.problem.Problem.FieldProblem;

/** Ends a request with a problem. */
public class ProblemException extends RuntimeException {
    /** Seconds. */
    static final int A_MINUTE = 60;

    private static final int UNAVAILABLE = 503;

    private final transient ProblemKind type;
    private final transient List<FieldProblem> errors;

    public ProblemException(ProblemKind type, String detail) {
        this(type, detail, List.of());
    }

    public ProblemException(ProblemKind type, String detail, List<FieldProblem> errors) {
        super(detail, null, false, false);
        this.type = type;
        this.errors = errors;
    }

    /** Invalid input at one place. */
    public static ProblemException invalid(String pointer, String code, String message) {
        return new ProblemException(
                ProblemType.INVALID_INPUT, message, List.of(new FieldProblem(pointer, code, message)));
    }

    /** A rule that one place of the input breaks. */
    public static ProblemException at(ProblemKind kind, String pointer, String message) {
        return new ProblemException(kind, message, List.of(new FieldProblem(pointer, kind.name(), message)));
    }

    /**
     * A reference in the body to what does not exist for the caller: what is nowhere and what is another's are told alike
     * (docs/adr/0013).
     */
    public static ProblemException unknownReference(String pointer, String message) {
        return at(ProblemType.UNKNOWN_REFERENCE, pointer, message);
    }

    public static ProblemException notFound(String what) {
        return new ProblemException(ProblemType.NOT_FOUND, what);
    }

    public ProblemKind type() {
        return type;
    }

    public List<FieldProblem> errors() {
        return errors;
    }

    /** Seconds after which to try again, for the header Retry-After; 0 for no such header. */
    public long retryAfter() {
        return type.status() == UNAVAILABLE ? A_MINUTE : 0;
    }

    /** Media types that would have been taken, for the header Accept; null for no such header. */
    public @Nullable String accept() {
        return null;
    }
}
