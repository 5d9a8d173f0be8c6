package ru.antirisk.account;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.antirisk.access.CurrentUser;
import ru.antirisk.platform.problem.ProblemException;

/** The caller's own account. */
@Path("/api/v1/me")
@Tag(name = "auth")
public class MeResource {
    private final Accounts accounts;
    private final AccountChanges changes;
    private final SignIn signIn;
    private final Passwords passwords;
    private final SessionAnswers answers;
    private final CurrentUser user;

    MeResource(
            Accounts accounts,
            AccountChanges changes,
            SignIn signIn,
            Passwords passwords,
            SessionAnswers answers,
            CurrentUser user) {
        this.accounts = accounts;
        this.changes = changes;
        this.signIn = signIn;
        this.passwords = passwords;
        this.answers = answers;
        this.user = user;
    }

    /**
     * Who is signed in.
     *
     * @return the account of the token
     */
    @GET
    @Authenticated
    public MeView getMe() {
        return accounts.own(user.id())
                .map(MeView::of)
                .orElseThrow(() -> ProblemException.notFound("Вашей учётной записи больше нет"));
    }

    /** Ends all sessions of the account and begins a new one here: the old access token may still demand a change. */
    @POST
    @Path("password")
    @Authenticated
    public RestResponse<AccessToken> changeMyPassword(@Valid @NotNull PasswordChange input) {
        String confirmed = signIn.confirm(user.id(), input.currentPassword())
                .orElseThrow(() ->
                        ProblemException.invalid("/currentPassword", "WRONG_PASSWORD", "Текущий пароль не подходит"));
        if (input.newPassword().equals(input.currentPassword())) {
            throw ProblemException.invalid("/newPassword", "SAME_PASSWORD", "Новый пароль совпадает с текущим");
        }
        return answers.of(changes.chooseOwnPassword(user.id(), confirmed, passwords.hash(input.newPassword())));
    }
}
