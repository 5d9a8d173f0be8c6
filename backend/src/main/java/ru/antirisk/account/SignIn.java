package ru.antirisk.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.antirisk.account.SignInThrottle.Attempt;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.table.ColumnFault;

/**
 * Proves who somebody is by a password or a secret. Runs outside of a transaction: bcrypt takes a quarter of a second,
 * in which no connection may be held.
 */
@ApplicationScoped
class SignIn {
    private final Database database;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final KnownPlaces places;
    private final RefreshTokens refreshTokens;

    SignIn(
            Database database,
            Passwords passwords,
            SignInThrottle throttle,
            KnownPlaces places,
            RefreshTokens refreshTokens) {
        this.database = database;
        this.places = places;
        this.passwords = passwords;
        this.throttle = throttle;
        this.refreshTokens = refreshTokens;
    }

    Session person(String givenName, String password, Caller caller) {
        String name = nameOf(givenName);
        Attempt attempt = throttle.begin(name, caller);
        Optional<Known> known = find(AccountKind.USER, name);
        if (!passwords.matches(password, known.map(Known::passwordHash).orElse(null))) {
            throw failed();
        }
        attempt.succeeded();
        Known account = known.orElseThrow();
        if (!account.enabled()) {
            throw new ProblemException(
                    AccountProblem.ACCOUNT_DISABLED, "Попросите включить её того, кто выдал вам доступ");
        }
        places.remember(account.signedIn().id(), caller);
        return refreshTokens
                .start(account.signedIn().id(), account.passwordHash())
                .orElseThrow(SignIn::failed);
    }

    /**
     * A program by its secret, or by the one before while that is still good; empty where the two do not go together
     * or the account is disabled.
     */
    Optional<SignedIn> program(String clientId, String secret, Caller caller) {
        String name = nameOf(clientId);
        Attempt attempt = throttle.begin(name, caller);
        Optional<Known> known = find(AccountKind.SERVICE, name);
        if (!passwords.matches(secret, known.map(Known::passwordHash).orElse(null))
                && !passwords.matches(secret, name == null ? null : formerSecret(name))) {
            return Optional.empty();
        }
        attempt.succeeded();
        known.ifPresent(account -> places.remember(account.signedIn().id(), caller));
        return known.filter(Known::enabled).map(Known::signedIn);
    }

    /**
     * Whether it is the person's present password; counted as a sign-in, or a stolen access token could be used to
     * guess it.
     *
     * @return the stored hash, by which later steps see that nobody changed it meanwhile
     */
    Optional<String> confirm(int accountId, String password) {
        Known account = database.first(Sql.of(Known.SELECT + "a.id = ? and a.kind = 'USER'", accountId), Known::of)
                .orElseThrow(() -> new ProblemException(
                        AccountProblem.PROGRAM_HAS_NO_PASSWORD,
                        "У программы нет пароля: её секрет обновляет администратор"));
        Attempt attempt = throttle.beginSignedIn(account.signedIn().username());
        if (!passwords.matches(password, account.passwordHash())) {
            return Optional.empty();
        }
        attempt.succeeded();
        return Optional.of(account.passwordHash());
    }

    private Optional<Known> find(AccountKind kind, @Nullable String name) {
        return name == null
                ? Optional.empty()
                : database.first(Sql.of(Known.SELECT + "a.username = ? and a.kind = ?", name, kind), Known::of);
    }

    private @Nullable String formerSecret(String name) {
        return database.first(
                        Sql.of(
                                "select f.secret_hash from former_secret f join account a on a.id = f.account_id"
                                        + " where a.username = ? and f.good_until > now()",
                                name),
                        row -> row.getString(1))
                .orElse(null);
    }

    private static @Nullable String nameOf(String given) {
        String name = given.strip().toLowerCase(Locale.ROOT);
        return ColumnFault.of(AccountColumns.USERNAME, name) == null ? name : null;
    }

    private static ProblemException failed() {
        return new ProblemException(
                AccountProblem.SIGN_IN_FAILED,
                "Проверьте раскладку и Caps Lock. Забытый пароль сбросит тот, кто выдал вам доступ");
    }

    private record Known(SignedIn signedIn, String passwordHash, boolean enabled) {
        static final String SELECT =
                "select " + SignedIn.COLUMNS + ", a.password_hash, a.enabled from account a where ";

        static Known of(java.sql.ResultSet row) throws java.sql.SQLException {
            return new Known(SignedIn.of(row), row.getString("password_hash"), row.getBoolean("enabled"));
        }
    }
}
