package ru.antirisk.account;

import ru.antirisk.platform.http.Identified;

/** A program's account with its new secret.
 *
 * @param clientSecret shown this once
 */
public record ServiceAccountCreated(ServiceAccountView account, String clientSecret) implements Identified {
    @Override
    public int id() {
        return account.id();
    }
}
