package ru.antirisk.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.job.RecurringJob;

/** Forgets keys of repeatable requests a day after the request. */
@ApplicationScoped
public class ExpiredKeys implements RecurringJob {
    private final Database database;

    ExpiredKeys(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "expired-idempotency-keys";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    /** May run at any time and on several replicas at once. */
    @Override
    public void run() {
        database.update(Sql.of("delete from idempotency_key where created_at < now() - interval '24 hours'"));
    }
}
