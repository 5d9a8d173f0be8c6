package ru.antirisk.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

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

    /** Failed sign-ins under one name from one address. */
    Limit perNameAndAddress();

    /** Failed sign-ins under one name from anywhere. */
    Limit perName();

    /** Failed sign-ins from one address: a whole school may sit behind it. */
    Limit perAddress();

    /** So many failures at once, and as many again over the period. */
    interface Limit {
        int failures();

        Duration period();
    }
}
