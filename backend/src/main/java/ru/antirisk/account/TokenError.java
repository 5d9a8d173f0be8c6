package ru.antirisk.account;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Why a program got no token, as OAuth 2 says it (RFC 6749, 5.2).
 *
 * @param error {@code invalid_client}, {@code invalid_request}, {@code unsupported_grant_type}
 * @param errorDescription in ASCII, as the RFC demands
 * @param detail the same in Russian
 */
public record TokenError(
        String error, @JsonProperty("error_description") String errorDescription, String detail) {}
