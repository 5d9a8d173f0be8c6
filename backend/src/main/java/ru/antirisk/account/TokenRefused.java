package ru.antirisk.account;

/** Ends a program's request for a token with an error of OAuth 2. */
final class TokenRefused extends RuntimeException {
    private final transient TokenError error;

    TokenRefused(String error, String description, String detail) {
        super(description, null, false, false);
        this.error = new TokenError(error, description, detail);
    }

    TokenError error() {
        return error;
    }

    /** 401 where the program could not prove itself, 400 for everything else. */
    int status() {
        return error.error().equals("invalid_client") ? 401 : 400;
    }
}
