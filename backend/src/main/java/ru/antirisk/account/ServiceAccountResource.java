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

/** Accounts of programs. */
@Path("/api/v1/service-accounts")
@Tag(name = "users")
public class ServiceAccountResource {

    @GET
    @RolesAllowed(Names.ADMIN)
    public Page<ServiceAccountView> listServiceAccounts(@BeanParam @Valid UserFilter filter) {
        throw new UnsupportedOperationException();
    }

    @GET
    @Path("{accountId}")
    @RolesAllowed(Names.ADMIN)
    public ServiceAccountView getServiceAccount(int accountId) {
        throw new UnsupportedOperationException();
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Names.ADMIN)
    public ServiceAccountCreated createServiceAccount(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull ServiceAccountInput input) {
        throw new UnsupportedOperationException();
    }

    @PUT
    @Path("{accountId}")
    @RolesAllowed(Names.ADMIN)
    public ServiceAccountView updateServiceAccount(
            int accountId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ServiceAccountInput input) {
        throw new UnsupportedOperationException();
    }

    @POST
    @Path("{accountId}/secret")
    @RolesAllowed(Names.ADMIN)
    public ServiceAccountCreated renewServiceAccountSecret(int accountId) {
        throw new UnsupportedOperationException();
    }
}
