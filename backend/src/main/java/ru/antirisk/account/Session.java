package ru.antirisk.account;

import org.jspecify.annotations.Nullable;

/**
 * A person's session after a sign-in or a refresh.
 *
 * @param refreshToken new value of the cookie; null where the browser already has a newer one from another tab
 */
record Session(SignedIn account, @Nullable String refreshToken) {}
