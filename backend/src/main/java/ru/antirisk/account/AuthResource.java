package ru.antirisk.account;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.problem.ProblemException;

/** Sign-in, refresh and sign-out; tokens for programs. */
@Path("/api/v1/auth")
@Tag(name = "auth")
public class AuthResource {
    private final SignIn signIn;
    private final RefreshTokens refreshTokens;
    private final AccessTokens accessTokens;
    private final SessionAnswers answers;

    AuthResource(SignIn signIn, RefreshTokens refreshTokens, AccessTokens accessTokens, SessionAnswers answers) {
        this.signIn = signIn;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.answers = answers;
    }

    /**
     * Signs a person in. The answer sets the cookie of the session, and one by which the browser is known again; after
     * five wrong passwords from one place the next is answered with 429.
     *
     * @return the access token, good for ten minutes
     */
    @POST
    @Path("login")
    @PermitAll
    public RestResponse<AccessToken> login(
            @CookieParam("device") @Nullable String device, @Valid @NotNull LoginInput input) {
        Caller caller = answers.browser(device);
        return answers.of(signIn.person(input.username(), input.password(), caller), caller);
    }

    /**
     * Exchanges the cookie of the session for a new one and for a new access token. It is good for one use.
     *
     * @return the access token, good for ten minutes
     */
    @POST
    @Path("refresh")
    @PermitAll
    public RestResponse<AccessToken> refresh(@CookieParam("refresh") @Nullable String refreshToken) {
        if (refreshToken == null || refreshToken.isBlank()) {
            throw new ProblemException(AccountProblem.REFRESH_FAILED, "Нет открытого сеанса. Войдите");
        }
        return answers.of(refreshTokens
                .rotate(refreshToken)
                .orElseThrow(() -> new ProblemException(
                        AccountProblem.REFRESH_FAILED, "Сеанс истёк, завершён или доступ изменили. Войдите снова")));
    }

    /** Ends the session whose cookie comes with the request, if there is one. */
    @POST
    @Path("logout")
    @PermitAll
    @APIResponse(responseCode = "204", description = "No Content")
    public RestResponse<Void> logout(@CookieParam("refresh") @Nullable String refreshToken) {
        if (refreshToken != null) {
            refreshTokens.end(refreshToken);
        }
        return answers.ended();
    }

    /** A program's token by its client credentials (RFC 6749, 4.4): in the header, or in the form. */
    @POST
    @Path("token")
    @PermitAll
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ClientToken.class)))
    @APIResponse(
            responseCode = "400",
            description = "Bad request (RFC 6749, 5.2)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TokenError.class)))
    @APIResponse(
            responseCode = "401",
            description = "Client authentication failed (RFC 6749, 5.2)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TokenError.class)))
    public RestResponse<ClientToken> issueToken(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @RestForm("grant_type") @Nullable String grantType,
            @RestForm("client_id") @Nullable String clientId,
            @RestForm("client_secret") @Nullable String clientSecret) {
        refuseRepeated();
        if (grantType == null || grantType.isBlank()) {
            throw new TokenRefused("invalid_request", "grant_type is missing", "Укажите grant_type=client_credentials");
        }
        if (!grantType.equals("client_credentials")) {
            throw new TokenRefused(
                    "unsupported_grant_type",
                    "Only client_credentials is supported",
                    "Поддерживается только grant_type=client_credentials");
        }
        ClientCredentials client = ClientCredentials.of(authorization, clientId, clientSecret);
        SignedIn account = signIn.program(client.id(), client.secret(), answers.program())
                .orElseThrow(() -> new TokenRefused(
                        "invalid_client",
                        "Client authentication failed",
                        "Неверный идентификатор или секрет клиента, либо доступ отключён"));
        return RestResponse.ok(new ClientToken(accessTokens.sign(account), "Bearer", accessTokens.seconds()));
    }

    /** RFC 6749, 3.2: which of two values was meant is not for the server to choose. */
    private static void refuseRepeated() {
        FormData form = CurrentRequestManager.get().getFormData();
        if (form == null) {
            return; // an empty body
        }
        for (String name : form) {
            if (form.get(name).size() > 1) {
                throw new TokenRefused(
                        "invalid_request",
                        "A parameter is repeated",
                        "Параметр передан дважды. Передайте его один раз");
            }
        }
    }

    @ServerExceptionMapper
    RestResponse<TokenError> refused(TokenRefused refused) {
        var response = RestResponse.ResponseBuilder.create(
                        RestResponse.Status.fromStatusCode(refused.status()), refused.error())
                .type(MediaType.APPLICATION_JSON_TYPE);
        if (refused.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"antirisk\", charset=\"UTF-8\"");
        }
        return response.build();
    }
}
