package ru.antirisk.account;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own account. */
@Path("/api/v1/me")
@Tag(name = "auth")
public class MeResource {

    @GET
    @Authenticated
    public MeView getMe() {
        throw new UnsupportedOperationException();
    }

    @POST
    @Path("password")
    @Authenticated
    public void changeMyPassword(@Valid @NotNull PasswordChange input) {
        throw new UnsupportedOperationException();
    }
}
