package ru.antirisk.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ru.antirisk.platform.problem.FeatureProblems;
import ru.antirisk.platform.problem.ProblemKind;

@ApplicationScoped
class ReviewProblems implements FeatureProblems {
    @Override
    public List<? extends ProblemKind> kinds() {
        return List.of(ReviewProblem.values());
    }
}
