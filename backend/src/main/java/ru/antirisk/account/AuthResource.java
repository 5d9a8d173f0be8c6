package ru.antirisk.account;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Sign-in, refresh and sign-out; tokens for programs. */
@Path("/api/v1/auth")
@Tag(name = "auth")
public class AuthResource {

    @POST
    @Path("login")
    @PermitAll
    public RestResponse<AccessToken> login(@Valid @NotNull LoginInput input) {
        throw new UnsupportedOperationException();
    }

    @POST
    @Path("refresh")
    @PermitAll
    public RestResponse<AccessToken> refresh(@CookieParam("refresh") @Nullable String refreshToken) {
        throw new UnsupportedOperationException();
    }

    @POST
    @Path("logout")
    @PermitAll
    public RestResponse<Void> logout(@CookieParam("refresh") @Nullable String refreshToken) {
        throw new UnsupportedOperationException();
    }

    @POST
    @Path("token")
    @PermitAll
    @Consumes("application/x-www-form-urlencoded")
    public ClientToken issueToken(
            @HeaderParam("Authorization") @Nullable String authorization,
            @RestForm("grant_type") @Nullable String grantType) {
        throw new UnsupportedOperationException();
    }
}
