package ru.antirisk.account;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Role;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.settings.InstallationSettings;

/** The accounts that nobody could create by the API: the first administrator, and those of the demo. */
@ApplicationScoped
public class FirstAccounts {
    private static final int GOOD_PASSWORD = 10;

    private final AccountChanges changes;
    private final Database database;
    private final Passwords passwords;
    private final Optional<String> chosenPassword;
    private final boolean demo;
    private volatile @Nullable String madePassword;

    FirstAccounts(
            AccountChanges changes,
            Database database,
            Passwords passwords,
            AccountSettings settings,
            InstallationSettings installation) {
        this.changes = changes;
        this.database = database;
        this.passwords = passwords;
        this.chosenPassword = settings.adminPassword();
        this.demo = installation.demo();
    }

    /** The demo brings its own accounts. */
    @Transactional
    void onStart(@Observes StartupEvent event) {
        if (!demo && nobodyIsThere()) {
            createAdministrator();
        }
    }

    /**
     * Whether there is no account yet. Of replicas that start together the second waits here for the transaction of the
     * first, and then finds its accounts.
     */
    public boolean nobodyIsThere() {
        Sql any = Sql.of("select 1 from account");
        if (database.exists(any)) {
            return false;
        }
        database.update(Sql.of("lock table account in exclusive mode"));
        return !database.exists(any);
    }

    /** Whether people with all of these names may sign in. */
    public boolean have(List<String> usernames) {
        String wanted = String.join(",", usernames);
        return database.exists(Sql.of(
                "select 1 from account where enabled and username = any(string_to_array(?, ',')) having count(*) = ?",
                wanted,
                usernames.size()));
    }

    private void createAdministrator() {
        String password = chosenPassword.orElseGet(Passwords::temporary);
        boolean made = chosenPassword.isEmpty();
        boolean temporary = made || password.length() < GOOD_PASSWORD;
        madePassword = made ? password : null;
        create(
                new UserInput("admin", "Администратор", Role.ADMIN, null, null, null, true),
                passwords.hash(password),
                temporary);
    }

    /** The first administrator's password that was made at this start, which must be shown now or never. */
    public @Nullable String madePassword() {
        return madePassword;
    }

    /**
     * Creates an account whose password is known beforehand, for the demo. Must run inside a transaction.
     *
     * @param passwordHash made once with {@link #hash} where several accounts share a password
     * @return the account's id
     */
    public int create(UserInput input, String passwordHash, boolean mustChangePassword) {
        Account account = new Account(AccountKind.USER, input.data(), passwordHash, mustChangePassword);
        return changes.add(account);
    }

    /** Takes a quarter of a second. */
    public String hash(String password) {
        return passwords.hash(password);
    }
}
