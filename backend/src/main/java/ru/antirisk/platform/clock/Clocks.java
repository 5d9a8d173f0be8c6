package ru.antirisk.platform.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Gives the clock by which the application tells time; tests put their own in its place. */
class Clocks {
    /** In UTC: a day needs the zone of whose day it is. */
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.systemUTC();
    }
}
