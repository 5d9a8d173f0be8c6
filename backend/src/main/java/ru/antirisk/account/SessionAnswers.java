package ru.antirisk.account;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.http.ClientAddress;

/**
 * Answers that give a browser its session: the access token in the body, the refresh token in a cookie; and a cookie
 * by which the browser is known again, see {@link KnownPlaces}.
 */
@ApplicationScoped
class SessionAnswers {
    private static final Pattern DEVICE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final AccessTokens accessTokens;
    private final AccountSettings settings;
    private final ClientAddress address;
    private final HttpServerRequest request;

    SessionAnswers(
            AccessTokens accessTokens, AccountSettings settings, ClientAddress address, HttpServerRequest request) {
        this.address = address;
        this.accessTokens = accessTokens;
        this.settings = settings;
        this.request = request;
    }

    RestResponse<AccessToken> of(Session session) {
        return begin(session).build();
    }

    /** The answer to a sign-in: the browser is known from now on. */
    RestResponse<AccessToken> of(Session session, Caller caller) {
        return begin(session)
                .cookie(cookie("device", caller.device(), KnownPlaces.KEPT))
                .build();
    }

    private ResponseBuilder<AccessToken> begin(Session session) {
        SignedIn account = session.account();
        var response = ResponseBuilder.ok(
                new AccessToken(accessTokens.sign(account), accessTokens.seconds(), account.mustChangePassword()));
        if (session.refreshToken() != null) {
            response.cookie(cookie("refresh", session.refreshToken(), settings.sessionIdle()));
        }
        return response;
    }

    RestResponse<Void> ended() {
        return ResponseBuilder.<Void>noContent()
                .cookie(cookie("refresh", "", Duration.ZERO))
                .build();
    }

    /** @param device what the browser sent; anything that was not given here is replaced */
    Caller browser(@Nullable String device) {
        boolean given = device != null && DEVICE.matcher(device).matches();
        return new Caller(address.network(request), given ? device : Passwords.secret());
    }

    Caller program() {
        return new Caller(address.network(request), null);
    }

    private NewCookie cookie(String name, @Nullable String value, Duration age) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/api/v1/auth")
                .maxAge((int) age.toSeconds())
                .httpOnly(true)
                .secure("https".equals(request.scheme()))
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
