package ru.antirisk.account;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Access token of a service account, named as OAuth 2 names it (RFC 6749, 5.1). */
public record ClientToken(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") int expiresIn) {}
