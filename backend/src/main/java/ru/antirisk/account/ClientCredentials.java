package ru.antirisk.account;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What a program proves itself with: the header, or the form's fields, but not both (RFC 6749, 2.3). */
record ClientCredentials(String id, String secret) {
    private static final String BASIC = "basic ";

    static ClientCredentials of(@Nullable String authorization, @Nullable String id, @Nullable String secret) {
        boolean header = authorization != null && authorization.regionMatches(true, 0, BASIC, 0, BASIC.length());
        if (authorization != null && header) {
            if (secret != null) {
                throw new TokenRefused(
                        "invalid_request",
                        "More than one way of client authentication",
                        "Передайте идентификатор и секрет один раз: в заголовке или в полях формы");
            }
            ClientCredentials client =
                    basic(authorization.substring(BASIC.length()).strip());
            if (id != null && !id.equals(client.id)) {
                throw new TokenRefused(
                        "invalid_request",
                        "client_id differs from the one in the header",
                        "В полях формы другой идентификатор, чем в заголовке. Передайте его один раз");
            }
            return client;
        }
        if (id == null || secret == null) {
            throw new TokenRefused(
                    "invalid_client",
                    "No client authentication",
                    "Передайте идентификатор и секрет клиента: curl -u 'идентификатор:секрет'");
        }
        return new ClientCredentials(id, secret);
    }

    private static ClientCredentials basic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            if (colon > 0) {
                return new ClientCredentials(decoded(pair.substring(0, colon)), decoded(pair.substring(colon + 1)));
            }
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
        throw unreadable();
    }

    /** The RFC has both halves form-encoded; ids and secrets have no letter that would make a difference. */
    private static String decoded(String half) {
        return URLDecoder.decode(half, StandardCharsets.UTF_8);
    }

    private static TokenRefused unreadable() {
        return new TokenRefused(
                "invalid_client", "Malformed Basic credentials", "Заголовок Authorization: Basic не читается");
    }
}
