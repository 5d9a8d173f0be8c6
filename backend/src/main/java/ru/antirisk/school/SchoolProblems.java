package ru.antirisk.school;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ru.antirisk.platform.problem.FeatureProblems;

@ApplicationScoped
class SchoolProblems implements FeatureProblems {
    @Override
    public List<ConstraintMessage> constraints() {
        return List.of(new ConstraintMessage("uq_school_code", "/code", "Школа с таким кодом ОО уже есть"));
    }
}
