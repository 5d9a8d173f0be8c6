package ru.antirisk.identification;

import static ru.antirisk.identification.RunAction.APPROVE;
import static ru.antirisk.identification.RunAction.DISCARD;
import static ru.antirisk.identification.RunAction.OVERRULE;
import static ru.antirisk.identification.RunAction.RESTORE;
import static ru.antirisk.identification.RunAction.WITHDRAW_APPROVAL;
import static ru.antirisk.identification.RunState.APPROVED;
import static ru.antirisk.identification.RunState.DISCARDED;
import static ru.antirisk.identification.RunState.DRAFT;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Right;
import ru.antirisk.platform.job.JobStatus;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.review.Guard;
import ru.antirisk.review.ReviewProcess;
import ru.antirisk.review.Reviewer;
import ru.antirisk.territory.Territory;
import ru.antirisk.territory.TimeZones;

/**
 * The review of runs. An approved run is frozen: its approval is taken back with a reason, or it stays. A discarded one
 * disappears from the lists and can be restored.
 */
@ApplicationScoped
class RunProcess {
    static final String KIND = "IDENTIFICATION_RUN";

    private final TimeZones timeZones;
    private final ReviewProcess<RunState, RunAction, RunView> table;

    RunProcess(TimeZones timeZones) {
        this.timeZones = timeZones;
        Guard<RunView> managed = RunProcess::managed;
        Guard<RunView> managedByAPerson = managed.and(Guard.person(
                IdentificationProblem.APPROVED_BY_PEOPLE,
                "Расчёт утверждает человек. Служебной учётной записи это не разрешено"));
        Guard<RunView> done = (run, reviewer) -> run.status() == JobStatus.DONE ? null : notDone(run);
        Guard<RunView> over = (run, reviewer) -> run.status().over() ? null : notDone(run);
        this.table = ReviewProcess.<RunState, RunAction, RunView>of(KIND, "identification_run", RunState.class)
                .may(DRAFT, APPROVE, Right.APPROVE_RUN, APPROVED, managedByAPerson.and(done))
                .may(DRAFT, OVERRULE, Right.APPROVE_RUN, DRAFT, managedByAPerson.and(done))
                .may(DRAFT, DISCARD, Right.START_RUN, DISCARDED, managed.and(over))
                .undo(APPROVED, WITHDRAW_APPROVAL, APPROVE, Right.APPROVE_RUN, DRAFT, managedByAPerson)
                .undo(DISCARDED, RESTORE, DISCARD, Right.START_RUN, DRAFT, managed)
                .explain(APPROVED, this::frozen);
    }

    ReviewProcess<RunState, RunAction, RunView> table() {
        return table;
    }

    private static @Nullable ProblemException managed(RunView run, Reviewer reviewer) {
        return new Territory(run.regionId(), run.municipalityId()).isManagedBy(reviewer.scope())
                ? null
                : new ProblemException(
                        IdentificationProblem.REGIONAL_RUN,
                        "Расчёт по региону утверждает региональный оператор, а не координатор");
    }

    /** What a run answers that has not decided, or never will. */
    static ProblemException notDone(RunView run) {
        return new ProblemException(
                IdentificationProblem.RUN_NOT_DONE,
                run.status().over()
                        ? "Расчёт № " + run.id() + " не удался или отменён. Проведите новый"
                        : "Расчёт № " + run.id() + " ещё идёт. Дождитесь его конца");
    }

    private ProblemException frozen(RunView run) {
        String when = timeZones.day(Objects.requireNonNull(run.approvedAt()), run.regionId(), run.municipalityId());
        return new ProblemException(
                IdentificationProblem.RUN_APPROVED,
                "Расчёт уже утверждён: " + run.approvedByName() + ", " + when
                        + ". Чтобы изменить его состояние, сначала отзовите утверждение");
    }
}
