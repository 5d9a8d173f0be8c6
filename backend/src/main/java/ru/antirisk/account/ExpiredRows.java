package ru.antirisk.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.job.RecurringJob;

/**
 * Removes what has expired and has no other reader: refresh tokens, throttles of sign-in, places that nobody comes from
 * any more, former secrets.
 */
@ApplicationScoped
public class ExpiredRows implements RecurringJob {
    private final Database database;
    private final SignInThrottle throttle;
    private final KnownPlaces places;

    ExpiredRows(Database database, SignInThrottle throttle, KnownPlaces places) {
        this.places = places;
        this.database = database;
        this.throttle = throttle;
    }

    @Override
    public String name() {
        return "expired-rows";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        purge();
    }

    /** May run at any time and on several replicas at once; outside of a transaction. */
    public void purge() {
        database.update(Sql.of("delete from refresh_token where expires_at < now()"));
        database.update(Sql.of("delete from former_secret where good_until < now()"));
        throttle.purge();
        places.purge();
    }
}
