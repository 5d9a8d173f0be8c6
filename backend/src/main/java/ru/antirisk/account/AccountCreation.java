package ru.antirisk.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.http.Idempotency;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.problem.ProblemType;

/** Creates an account once for an Idempotency-Key without ever storing its password in the clear. */
@ApplicationScoped
class AccountCreation {
    private final AccountChanges changes;
    private final Idempotency idempotency;

    AccountCreation(AccountChanges changes, Idempotency idempotency) {
        this.changes = changes;
        this.idempotency = idempotency;
    }

    /**
     * A repeat means that the first answer, and with it the password, was lost: the account gets the new one. Not
     * when somebody has already signed in with the first: then the answer was not lost.
     */
    @Transactional
    public AccountRow once(
            AccountKind kind, @Nullable String key, Object request, AccountData data, String passwordHash) {
        AtomicBoolean createdNow = new AtomicBoolean();
        AccountRow row = idempotency.once(key, request, AccountRow.class, () -> {
            createdNow.set(true);
            return changes.create(kind, data, passwordHash);
        });
        if (createdNow.get()) {
            return row;
        }
        if (kind == AccountKind.USER && changes.hasOwnPassword(row.id())) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "Этот запрос уже выполнен: пользователь создан, вошёл и сменил временный пароль");
        }
        return changes.renewPassword(kind, row.id(), passwordHash);
    }
}
