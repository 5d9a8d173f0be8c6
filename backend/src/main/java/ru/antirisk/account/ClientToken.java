package ru.antirisk.account;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Access token of a service account, named as OAuth 2 names it (RFC 6749, 5.1).
 *
 * @param accessToken for the header {@code Authorization: Bearer}
 * @param tokenType always {@code Bearer} (RFC 6749, 7.1)
 * @param expiresIn seconds that it is good for
 */
public record ClientToken(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") int expiresIn) {}
