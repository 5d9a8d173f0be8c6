package ru.antirisk.account;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.CurrentUser;
import ru.antirisk.access.Right.Names;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.list.Streamed;
import ru.antirisk.platform.table.MediaTypes;

/** Accounts of programs. */
@Path("/api/v1/service-accounts")
@Tag(name = "users")
public class ServiceAccountResource {
    private final Accounts accounts;
    private final AccountChanges changes;
    private final AccountCreation creation;
    private final Passwords passwords;
    private final CurrentUser user;

    ServiceAccountResource(
            Accounts accounts,
            AccountChanges changes,
            AccountCreation creation,
            Passwords passwords,
            CurrentUser user) {
        this.accounts = accounts;
        this.changes = changes;
        this.creation = creation;
        this.passwords = passwords;
        this.user = user;
    }

    /**
     * Accounts of programs that the caller manages, by name.
     *
     * @return a page of accounts
     */
    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX})
    @Streamed
    @PermissionsAllowed(Names.MANAGE_SERVICE_ACCOUNTS)
    public Page<ServiceAccountView> listServiceAccounts(@BeanParam @Valid UserFilter filter) {
        return accounts.list(AccountKind.SERVICE, filter, Supervision.of(user.scope()), ServiceAccountView::of);
    }

    /**
     * An account of a program.
     *
     * @return the account with its ETag
     */
    @GET
    @Path("{accountId}")
    @PermissionsAllowed(Names.MANAGE_SERVICE_ACCOUNTS)
    public ServiceAccountView getServiceAccount(int accountId) {
        return accounts.row(AccountKind.SERVICE, accountId, Supervision.of(user.scope()))
                .map(ServiceAccountView::of)
                .orElseThrow(() -> AccountChanges.notFound(AccountKind.SERVICE));
    }

    /** The secret is never stored: a repeat with the same Idempotency-Key answers without it. */
    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Names.MANAGE_SERVICE_ACCOUNTS)
    public ServiceAccountCreated createServiceAccount(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull ServiceAccountInput input) {
        String secret = Passwords.secret();
        AccountCreation.Created created =
                creation.once(AccountKind.SERVICE, key, input, input.data(), passwords.hash(secret));
        return created.now()
                ? ServiceAccountCreated.of(created.row(), secret)
                : ServiceAccountCreated.before(created.row());
    }

    /**
     * Replaces the data of an account. One that is disabled gets no more tokens, and cannot write from that moment.
     *
     * @return the account with its new ETag
     */
    @PUT
    @Path("{accountId}")
    @PermissionsAllowed(Names.MANAGE_SERVICE_ACCOUNTS)
    public ServiceAccountView updateServiceAccount(
            int accountId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ServiceAccountInput input) {
        return ServiceAccountView.of(changes.update(AccountKind.SERVICE, accountId, ifMatch, input.data()));
    }

    /**
     * Replaces the secret. The old one stops working at once, or after {@code keepHours}: so that a program which runs
     * in several places can be given the new one without a gap. A third renewal ends the first secret in any case.
     *
     * @param keepHours how long the old secret works beside the new one, 0 to 168 hours
     * @return the account with its new secret, which is shown this once
     * @throws ProblemException NOT_FOUND (404) where the caller manages no such account
     */
    @POST
    @Path("{accountId}/secret")
    @PermissionsAllowed(Names.MANAGE_SERVICE_ACCOUNTS)
    public ServiceAccountCreated renewServiceAccountSecret(
            int accountId, @RestQuery @DefaultValue("0") @Min(0) @Max(168) int keepHours) {
        String secret = Passwords.secret();
        return ServiceAccountCreated.of(
                changes.renewPassword(AccountKind.SERVICE, accountId, passwords.hash(secret), keepHours), secret);
    }
}
