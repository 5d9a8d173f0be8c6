package ru.antirisk.platform.problem;

import java.util.List;

/** What a feature adds to the problems of the API; each feature that has any is one bean of this type. */
public interface FeatureProblems {
    /** Rules of the feature that a request can break. */
    default List<? extends ProblemKind> kinds() {
        return List.of();
    }

    /** Constraints of the feature's tables that a request can violate, because the database is the last to check. */
    default List<ConstraintMessage> constraints() {
        return List.of();
    }

    /**
     * @param constraint its name in the database, which is also the code of the fault
     * @param pointer JSON pointer to the place in the body: {@code /code}
     * @param message what to mend, in Russian
     */
    record ConstraintMessage(String constraint, String pointer, String message) {}
}
