package ru.antirisk.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.http.Idempotency;

/** Creates an account once for an Idempotency-Key. What is kept for a repeat holds no password. */
@ApplicationScoped
class AccountCreation {
    private final AccountChanges changes;
    private final Idempotency idempotency;

    AccountCreation(AccountChanges changes, Idempotency idempotency) {
        this.changes = changes;
        this.idempotency = idempotency;
    }

    /** @param now false where the account was created by an earlier request with the key: its password stays */
    record Created(AccountRow row, boolean now) {}

    @Transactional
    public Created once(AccountKind kind, @Nullable String key, Object body, AccountData data, String passwordHash) {
        AtomicBoolean now = new AtomicBoolean();
        AccountRow row = idempotency.once(key, body, AccountRow.class, () -> {
            now.set(true);
            return changes.create(kind, data, passwordHash);
        });
        return new Created(row, now.get());
    }
}
