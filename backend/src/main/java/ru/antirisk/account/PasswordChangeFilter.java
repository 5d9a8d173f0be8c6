package ru.antirisk.account;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import ru.antirisk.platform.problem.ProblemException;

/** Lets a bearer whose password somebody else knows do nothing but replace it. */
class PasswordChangeFilter {
    private final JsonWebToken token;

    PasswordChangeFilter(JsonWebToken token) {
        this.token = token;
    }

    @ServerRequestFilter
    void demandPasswordChange(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (!isAllowed(path)
                && request.getHeaderString("Authorization") != null
                && token.getClaim(AccessTokens.MUST_CHANGE_PASSWORD) != null) {
            throw new ProblemException(
                    AccountProblem.PASSWORD_CHANGE_REQUIRED,
                    "Пароль вам выдали временный. Замените его своим: POST /api/v1/me/password");
        }
    }

    private static boolean isAllowed(String path) {
        return path.equals("/api/v1/me") || path.equals("/api/v1/me/password") || path.startsWith("/api/v1/auth/");
    }
}
