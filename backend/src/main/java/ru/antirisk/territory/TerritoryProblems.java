package ru.antirisk.territory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ru.antirisk.platform.problem.FeatureProblems;

@ApplicationScoped
class TerritoryProblems implements FeatureProblems {
    @Override
    public List<ConstraintMessage> constraints() {
        return List.of(
                new ConstraintMessage("uq_region_code", "/code", "Регион с таким кодом уже есть"),
                new ConstraintMessage("uq_municipality_oktmo", "/oktmo", "Муниципалитет с таким ОКТМО уже есть"));
    }
}
