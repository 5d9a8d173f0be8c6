package ru.antirisk.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.paging.Page;
import ru.antirisk.platform.security.Role.Names;

/** Users, managed by those above them. */
@Path("/api/v1/users")
@Tag(name = "users")
public class UserResource {

    @GET
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    public Page<UserView> listUsers(@BeanParam @Valid UserFilter filter) {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("{userId}")
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    public UserView getUser(int userId) {
        throw new UnsupportedOperationException();
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    public UserCreated createUser(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull UserInput input) {
        throw new UnsupportedOperationException();
    }

    @PUT
    @Path("{userId}")
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    public UserView updateUser(
            int userId, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull UserInput input) {
        throw new UnsupportedOperationException();
    }

    @POST
    @Path("{userId}/password-reset")
    @RolesAllowed({Names.ADMIN, Names.REGION_OPERATOR, Names.MUNICIPAL_COORDINATOR})
    public UserCreated resetUserPassword(int userId) {
        throw new UnsupportedOperationException();
    }
}
