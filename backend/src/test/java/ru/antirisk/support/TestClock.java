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
        connections.flush(AgroalDataSource.FlushMode.GRACEFUL); // a session reads the database's settings at its start
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
