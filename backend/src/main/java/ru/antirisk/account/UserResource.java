package ru.antirisk.account;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.CurrentUser;
import ru.antirisk.access.Right.Names;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.list.Streamed;
import ru.antirisk.platform.table.MediaTypes;

/** Users, managed by those above them. */
@Path("/api/v1/users")
@Tag(name = "users")
public class UserResource {
    private final Accounts accounts;
    private final AccountChanges changes;
    private final AccountCreation creation;
    private final Passwords passwords;
    private final CurrentUser user;

    UserResource(
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
     * People whom the caller manages, by name.
     *
     * @return a page of users
     */
    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX})
    @Streamed
    @PermissionsAllowed(Names.MANAGE_USERS)
    public Page<UserView> listUsers(@BeanParam @Valid UserFilter filter) {
        return accounts.list(AccountKind.USER, filter, Supervision.of(user.scope()), UserView::of);
    }

    /**
     * A user.
     *
     * @return the user with the ETag
     */
    @GET
    @Path("{userId}")
    @PermissionsAllowed(Names.MANAGE_USERS)
    public UserView getUser(int userId) {
        return accounts.row(AccountKind.USER, userId, Supervision.of(user.scope()))
                .map(UserView::of)
                .orElseThrow(() -> AccountChanges.notFound(AccountKind.USER));
    }

    /**
     * The temporary password is never stored: a repeat with the same Idempotency-Key answers with the same user and
     * without the password, which stays what it is.
     */
    @POST
    @ResponseStatus(201)
    @PermissionsAllowed(Names.MANAGE_USERS)
    public UserCreated createUser(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull UserInput input) {
        String password = Passwords.temporary();
        AccountCreation.Created created =
                creation.once(AccountKind.USER, key, input, input.data(), passwords.hash(password));
        return created.now() ? UserCreated.of(created.row(), password) : UserCreated.before(created.row());
    }

    /**
     * Replaces the data of a user. One who is disabled is signed out everywhere and cannot write from that moment.
     *
     * @return the user with the new ETag
     */
    @PUT
    @Path("{userId}")
    @PermissionsAllowed(Names.MANAGE_USERS)
    public UserView updateUser(
            int userId, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull UserInput input) {
        return UserView.of(changes.update(AccountKind.USER, userId, ifMatch, input.data()));
    }

    /**
     * Gives a user a temporary password, which is shown this once, and signs the user out everywhere.
     *
     * @return the user with the temporary password
     */
    @POST
    @Path("{userId}/password-reset")
    @PermissionsAllowed(Names.MANAGE_USERS)
    public UserCreated resetUserPassword(int userId) {
        String password = Passwords.temporary();
        return UserCreated.of(changes.renewPassword(AccountKind.USER, userId, passwords.hash(password), 0), password);
    }
}
