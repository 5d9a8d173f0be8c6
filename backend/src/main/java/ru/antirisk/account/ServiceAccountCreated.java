package ru.antirisk.account;

/** A program's account with its new secret.
 *
 * @param clientSecret shown this once
 */
public record ServiceAccountCreated(ServiceAccountView account, String clientSecret) {}
