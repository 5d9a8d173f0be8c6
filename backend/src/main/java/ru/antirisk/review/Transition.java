package ru.antirisk.review;

import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Right;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.problem.ProblemType;

/**
 * A row of the table: in this state, with this right, the action leads to that state.
 *
 * @param undoes the action whose last entry it takes back, null for none
 */
record Transition<S extends Enum<S>, A extends Enum<A>, O extends Reviewed<S>>(
        S from, A action, Right right, S to, @Nullable A undoes, Guard<O> guard) {

    /** Why this caller may not do it to this object in any state, or null where she may. */
    @Nullable
    ProblemException refusal(O object, Reviewer reviewer) {
        if (!right.isOf(reviewer.scope().role())) {
            return new ProblemException(ProblemType.FORBIDDEN, "Вашей роли это действие не разрешено");
        }
        return guard.refusal(object, reviewer);
    }
}
