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

    @Override
    public List<ConstraintMessage> constraints() {
        return List.of(new ConstraintMessage(
                "uq_identification_rule_name",
                "/name",
                "Правило с таким названием на этой территории уже есть, возможно в архиве. Назовите иначе или измените то"
                        + " правило"));
    }
}
