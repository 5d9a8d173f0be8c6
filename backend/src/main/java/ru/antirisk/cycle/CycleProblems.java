package ru.antirisk.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ru.antirisk.platform.problem.FeatureProblems;
import ru.antirisk.platform.problem.ProblemKind;

@ApplicationScoped
class CycleProblems implements FeatureProblems {
    @Override
    public List<? extends ProblemKind> kinds() {
        return List.of(CycleProblem.values());
    }

    @Override
    public List<ConstraintMessage> constraints() {
        return List.of(
                new ConstraintMessage("uq_cycle_region_id_code", "/code", "Цикл с таким кодом в регионе уже есть"),
                new ConstraintMessage("ck_cycle_period", "/endsOn", "Конец цикла раньше его начала"),
                new ConstraintMessage(
                        "ck_membership_period", "/leftOn", "Школа выходит раньше, чем начала участвовать"),
                new ConstraintMessage("ck_membership_pause_period", "/endsOn", "Конец приостановки раньше её начала"),
                new ConstraintMessage("ck_calendar_event_period", "/endsOn", "Конец события раньше его начала"),
                new ConstraintMessage("ck_curator_assignment_period", "/endsOn", "Конец закрепления раньше его начала"),
                new ConstraintMessage(
                        "uq_curator_assignment", "/startsOn", "Куратор уже закреплён за школой с этого дня"),
                new ConstraintMessage(
                        "uq_partnership", "/partnerSchoolId", "Договор с этой школой-партнёром уже внесён"),
                new ConstraintMessage(
                        "ck_partnership_other", "/partnerSchoolId", "Школа не может быть партнёром самой себе"));
    }
}
