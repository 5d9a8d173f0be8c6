package ru.antirisk.account;

/** What a sign-in gives.
 *
 * @param accessToken JWT for the header Authorization: Bearer
 * @param expiresIn seconds till it expires; a new one comes from /auth/refresh
 * @param mustChangePassword until the password is changed nothing else is allowed
 */
public record AccessToken(String accessToken, int expiresIn, boolean mustChangePassword) {}
