package ru.antirisk.account;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.launch.FirstStart;
import ru.antirisk.platform.security.Role;

/** The accounts that nobody could create by the API: the first administrator, and those of the demo. */
@ApplicationScoped
public class FirstAccounts {
    private static final int GOOD_PASSWORD = 10;

    private final Accounts accounts;
    private final Database database;
    private final Passwords passwords;
    private final FirstStart firstStart;
    private final boolean demo;

    FirstAccounts(
            Accounts accounts,
            Database database,
            Passwords passwords,
            FirstStart firstStart,
            @ConfigProperty(name = "antirisk.demo", defaultValue = "false") boolean demo) {
        this.accounts = accounts;
        this.database = database;
        this.passwords = passwords;
        this.firstStart = firstStart;
        this.demo = demo;
    }

    /** The demo brings its own accounts. */
    @Transactional
    void onStart(@Observes StartupEvent event) {
        if (!demo && !database.exists(Sql.of("select 1 from account"))) {
            createAdministrator();
        }
    }

    private void createAdministrator() {
        // Replicas that start together: the second waits here and then finds an account.
        database.update(Sql.of("lock table account in exclusive mode"));
        if (database.exists(Sql.of("select 1 from account"))) {
            return;
        }
        String password = firstStart.adminPassword();
        boolean temporary = firstStart.isAdminPasswordMade() || password.length() < GOOD_PASSWORD;
        create(
                new UserInput("admin", "Администратор", Role.ADMIN, null, null, null, true),
                passwords.hash(password),
                temporary);
    }

    /**
     * Creates an account whose password is known beforehand, for the demo. Must run inside a transaction.
     *
     * @param passwordHash made once with {@link #hash} where several accounts share a password
     * @return the account's id
     */
    public int create(UserInput input, String passwordHash, boolean mustChangePassword) {
        Account account = new Account(AccountKind.USER, input.data(), passwordHash, mustChangePassword);
        accounts.persistAndFlush(account);
        return account.id();
    }

    /** Takes a quarter of a second. */
    public String hash(String password) {
        return passwords.hash(password);
    }
}
