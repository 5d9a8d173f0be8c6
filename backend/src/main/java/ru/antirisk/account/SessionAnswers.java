package ru.antirisk.account;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Answers that give a browser its session: the access token in the body, the refresh token in a cookie. */
@ApplicationScoped
class SessionAnswers {
    private final AccessTokens accessTokens;
    private final AccountSettings settings;
    private final HttpServerRequest request;

    SessionAnswers(AccessTokens accessTokens, AccountSettings settings, HttpServerRequest request) {
        this.accessTokens = accessTokens;
        this.settings = settings;
        this.request = request;
    }

    RestResponse<AccessToken> of(Session session) {
        SignedIn account = session.account();
        var response = ResponseBuilder.ok(new AccessToken(
                        accessTokens.sign(account), accessTokens.seconds(), account.mustChangePassword()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (session.refreshToken() != null) {
            response.cookie(cookie(session.refreshToken(), settings.sessionIdle()));
        }
        return response.build();
    }

    RestResponse<Void> ended() {
        return ResponseBuilder.<Void>noContent()
                .cookie(cookie("", Duration.ZERO))
                .build();
    }

    /** Whoever sent the request; behind a proxy this is right only when Quarkus trusts the proxy's headers. */
    String clientAddress() {
        return request.remoteAddress() == null
                ? "unknown"
                : request.remoteAddress().hostAddress();
    }

    private NewCookie cookie(String value, Duration age) {
        return new NewCookie.Builder("refresh")
                .value(value)
                .path("/api/v1/auth")
                .maxAge((int) age.toSeconds())
                .httpOnly(true)
                .secure("https".equals(request.scheme()))
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
