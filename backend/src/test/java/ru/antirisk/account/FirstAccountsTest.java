package ru.antirisk.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import ru.antirisk.support.ApiTest;
import ru.antirisk.support.TestDatabase;

@QuarkusTest
class FirstAccountsTest extends ApiTest {
    @Inject
    FirstAccounts accounts;

    @Inject
    TestDatabase tables;

    @Test
    void emptyDatabaseGetsAnAdministratorWhoMustChangeThePassword() {
        accounts.onStart(new StartupEvent());

        assertThat(tables.count("select count(*) from account where username = 'admin' and role = 'ADMIN'"
                        + " and must_change_password"))
                .isEqualTo(1);
    }

    @Test
    void laterStartsChangeNothing() {
        given.admin();

        accounts.onStart(new StartupEvent());

        assertThat(tables.count("select count(*) from account")).isEqualTo(1);
    }
}
