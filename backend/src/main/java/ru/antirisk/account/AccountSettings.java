package ru.antirisk.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Times and limits of signing in. */
@ConfigMapping(prefix = "antirisk.account")
interface AccountSettings {
    /** How long an access token is good: also how long a change of rights may go unnoticed. */
    @WithDefault("PT10M")
    Duration accessToken();

    /** A session that nobody used for so long has ended. */
    @WithDefault("PT12H")
    Duration sessionIdle();

    /** A session ends after so long, however it was used. */
    @WithDefault("P30D")
    Duration sessionLimit();

    /** How long after its use a refresh token counts as sent by another tab rather than by a thief. */
    @WithDefault("PT10S")
    Duration refreshGrace();

    /** Logarithm of the rounds of bcrypt. */
    @WithDefault("12")
    int bcryptCost();

    /** Password of the first administrator; one is made and shown once where none is set. From ADMIN_PASSWORD. */
    Optional<String> adminPassword();

    /** Failed sign-ins under one name from one address, or from a device known to be hers. */
    PerNameAndAddress perNameAndAddress();

    /** Failed sign-ins under one name from wherever its owner has not signed in before. */
    PerName perName();

    /** Failed sign-ins from one address: a whole school may sit behind it. */
    PerAddress perAddress();

    /** Strict: it locks nobody out who sits elsewhere. */
    interface PerNameAndAddress extends Limit {
        @Override
        @WithDefault("5")
        int failures();

        @Override
        @WithDefault("PT5M")
        Duration period();
    }

    /** Wide, since somebody else's guessing counts too. */
    interface PerName extends Limit {
        @Override
        @WithDefault("50")
        int failures();

        @Override
        @WithDefault("PT1H")
        Duration period();
    }

    /** Widest, since many people share an address. */
    interface PerAddress extends Limit {
        @Override
        @WithDefault("200")
        int failures();

        @Override
        @WithDefault("PT10M")
        Duration period();
    }

    /** So many failures at once, and as many again over the period. */
    interface Limit {
        int failures();

        Duration period();
    }
}
