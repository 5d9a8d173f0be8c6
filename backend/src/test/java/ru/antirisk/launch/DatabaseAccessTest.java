package ru.antirisk.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatabaseAccessTest {
    @Test
    void takesTheFormOfHostingProviders() {
        DatabaseAccess access =
                DatabaseAccess.of("postgres://ann%40x:p%2Bw+d%3A@db.example:5433/base?sslmode=require", null, null);

        assertThat(access)
                .isEqualTo(new DatabaseAccess(
                        "jdbc:postgresql://db.example:5433/base?sslmode=require", "ann@x", "p+w+d:"));
    }

    @Test
    void separateUserAndPasswordWin() {
        DatabaseAccess access = DatabaseAccess.of("postgresql://ann:old@db/base", "bob", "new");

        assertThat(access).isEqualTo(new DatabaseAccess("jdbc:postgresql://db/base", "bob", "new"));
    }

    @Test
    void leavesTheJdbcFormAsItIs() {
        String url = "jdbc:postgresql://a:1,b:2/base?targetServerType=primary";

        assertThat(DatabaseAccess.of(url, "ann", null)).isEqualTo(new DatabaseAccess(url, "ann", null));
    }

    @Test
    void refusesOtherServers() {
        for (String url :
                new String[] {"jdbc:mysql://db/base", "db:5432/base", "postgres:///base", "postgres://db b/x"}) {
            assertThatThrownBy(() -> DatabaseAccess.of(url, null, null))
                    .as(url)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("DATABASE_URL непонятен");
        }
    }
}
