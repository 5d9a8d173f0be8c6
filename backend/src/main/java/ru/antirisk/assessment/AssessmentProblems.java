package ru.antirisk.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ru.antirisk.platform.problem.FeatureProblems;

@ApplicationScoped
class AssessmentProblems implements FeatureProblems {
    private static final String CONTRADICTION = "Числа файла противоречат загруженным раньше: пустая ячейка оставляет"
            + " прежнее число, и вместе они не сходятся с числом участников. Заполните в файле все числа";

    @Override
    public List<ConstraintMessage> constraints() {
        return List.of(
                new ConstraintMessage("ck_assessment_result_parts", "", CONTRADICTION),
                new ConstraintMessage("ck_assessment_result_marks", "", CONTRADICTION),
                new ConstraintMessage("ck_assessment_result_bands", "", CONTRADICTION),
                new ConstraintMessage("ck_assessment_result_confirmation", "", CONTRADICTION));
    }
}
