package ru.antirisk.support;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The clock of the application under test: the right time until a test sets another, in SQL too. */
@Mock
@ApplicationScoped
public class TestClock extends Clock {
    private volatile @Nullable Instant set;

    @Inject
    TestDatabase database;

    @Inject
    AgroalDataSource connections;

    /** Stops the time at an instant, for every connection from now on. */
    public void set(Instant instant) {
        set = instant;
        tell("set antirisk.now = " + "'" + instant + "'");
    }

    /** Lets the time be right again. */
    public void reset() {
        if (set != null) {
            set = null;
            tell("reset antirisk.now");
        }
    }

    private void tell(String setting) {
        database.execute("do $do$ begin execute format('alter database %I ', current_database()) || $set$" + setting
                + "$set$; end $do$");
        String told = database.text("select clock_timestamp()");
        do { // a session reads the database's settings at its start; one that just starts is in no pool yet
            connections.flush(AgroalDataSource.FlushMode.GRACEFUL);
        } while (database.count("select count(*) from pg_stat_activity where datname = current_database()"
                        + " and backend_type = 'client backend' and application_name not like 'antirisk %'"
                        + " and backend_start < '" + told + "'")
                > 0);
    }

    @Override
    public Instant instant() {
        Instant stopped = set;
        return stopped == null ? Instant.now() : stopped;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
