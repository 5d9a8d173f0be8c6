package ru.antirisk.act;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ru.antirisk.platform.problem.FeatureProblems;
import ru.antirisk.platform.problem.ProblemKind;

@ApplicationScoped
class ActProblems implements FeatureProblems {
    @Override
    public List<? extends ProblemKind> kinds() {
        return List.of(ActProblem.values());
    }

    @Override
    public List<ConstraintMessage> constraints() {
        return List.of(new ConstraintMessage(
                "uq_legal_act",
                "/number",
                "Такой документ с этим номером и этой датой уже записан. Найдите его в списке и измените"));
    }
}
