package ru.antirisk.identification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ru.antirisk.platform.problem.FeatureProblems;
import ru.antirisk.platform.problem.ProblemKind;

@ApplicationScoped
class IdentificationProblems implements FeatureProblems {
    @Override
    public List<? extends ProblemKind> kinds() {
        return List.of(IdentificationProblem.values());
    }
}
