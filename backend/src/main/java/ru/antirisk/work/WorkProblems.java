package ru.antirisk.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ru.antirisk.platform.problem.FeatureProblems;
import ru.antirisk.platform.problem.ProblemKind;

@ApplicationScoped
class WorkProblems implements FeatureProblems {
    @Override
    public List<? extends ProblemKind> kinds() {
        return List.of(WorkProblem.values());
    }
}
