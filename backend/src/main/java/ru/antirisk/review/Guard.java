package ru.antirisk.review;

import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.problem.ProblemKind;

/** A condition on the object and the one who acts, beside the right and the state. */
@FunctionalInterface
public interface Guard<O> {
    /** Why not, or null where nothing is against it. */
    @Nullable
    ProblemException refusal(O object, Reviewer reviewer);

    /** Both conditions; the first that is not met says why. */
    default Guard<O> and(Guard<O> other) {
        return (object, reviewer) -> {
            ProblemException refusal = refusal(object, reviewer);
            return refusal == null ? other.refusal(object, reviewer) : refusal;
        };
    }

    /** Only a person answers for the action. */
    static <O> Guard<O> person(ProblemKind problem, String refusal) {
        return (object, reviewer) -> reviewer.person() ? null : new ProblemException(problem, refusal);
    }
}
