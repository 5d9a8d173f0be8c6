package ru.antirisk.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords(new SmallRyeConfigBuilder()
            .withMapping(AccountSettings.class)
            .withDefaultValues(Map.of("antirisk.account.bcrypt-cost", "4"))
            .build()
            .getConfigMapping(AccountSettings.class));

    @Test
    void passwordMatchesItsHashOnly() {
        String hash = passwords.hash("Пароль координатора");

        assertThat(hash).startsWith("$2a$04$");
        assertThat(passwords.matches("Пароль координатора", hash)).isTrue();
        assertThat(passwords.matches("пароль координатора", hash)).isFalse();
    }

    @Test
    void everyLetterOfALongPasswordCounts() {
        String start = "длинный пароль из русских букв, которых больше семидесяти двух байт ";

        assertThat(passwords.matches(start + "б", passwords.hash(start + "а"))).isFalse();
        assertThat(passwords.matches("x\0y", passwords.hash("x\0z"))).isFalse();
    }

    @Test
    void sameLettersTypedOtherwiseAreTheSamePassword() {
        assertThat(passwords.matches("и\u0306од", passwords.hash("\u0439од"))).isTrue();
    }

    @Test
    void nobodyHasNoPassword() {
        assertThat(passwords.matches("password", null)).isFalse();
    }

    @Test
    void temporaryPasswordsDifferAndReadWell() {
        var made = IntStream.range(0, 200).mapToObj(i -> Passwords.temporary()).collect(Collectors.toSet());

        assertThat(made)
                .hasSize(200)
                .allMatch(password -> password.matches("([a-hjkmnp-z2-9]{4}-){2}[a-hjkmnp-z2-9]{4}"));
    }
}
