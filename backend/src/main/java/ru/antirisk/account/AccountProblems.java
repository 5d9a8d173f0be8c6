package ru.antirisk.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ru.antirisk.platform.problem.FeatureProblems;
import ru.antirisk.platform.problem.ProblemKind;

@ApplicationScoped
class AccountProblems implements FeatureProblems {
    @Override
    public List<? extends ProblemKind> kinds() {
        return List.of(AccountProblem.values());
    }

    @Override
    public List<ConstraintMessage> constraints() {
        return List.of(
                new ConstraintMessage("uq_account_username", "/username", "Такое имя для входа уже занято"),
                new ConstraintMessage(
                        "ck_account_scope", "/role", "Укажите ту территорию, которая нужна роли, и никакой другой"));
    }
}
