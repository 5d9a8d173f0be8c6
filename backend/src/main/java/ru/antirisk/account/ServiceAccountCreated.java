package ru.antirisk.account;

import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.http.Identified;

/**
 * A program's account with its new secret.
 *
 * @param account the account as it is now
 * @param clientSecret shown this once
 * @param secretShownBefore true in the answer to a repeated request, whose clientSecret is null: the first answer
 *     had it. Where it was lost, renew the secret
 */
public record ServiceAccountCreated(
        ServiceAccountView account, @Nullable String clientSecret, boolean secretShownBefore) implements Identified {
    static ServiceAccountCreated of(AccountRow row, String clientSecret) {
        return new ServiceAccountCreated(ServiceAccountView.of(row), clientSecret, false);
    }

    static ServiceAccountCreated before(AccountRow row) {
        return new ServiceAccountCreated(ServiceAccountView.of(row), null, true);
    }

    @Override
    public int id() {
        return account.id();
    }
}
