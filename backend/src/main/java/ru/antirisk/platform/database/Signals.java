package ru.antirisk.platform.database;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears what transactions tell by {@code NOTIFY}, for all that waits in this process: one thread, one connection of its
 * own. While that is broken nothing is heard; afterwards everybody is told to look for herself.
 */
@ApplicationScoped
public class Signals {
    private static final Logger LOG = Logger.getLogger(Signals.class);
    private static final int SILENCE_MILLIS = 10_000;
    private static final long PAUSE_MILLIS = 500;

    private final OwnConnections connections;
    private final List<Hearer> hearers = new CopyOnWriteArrayList<>();
    private volatile @Nullable Connection connection;
    private volatile boolean stopped;

    Signals(OwnConnections connections) {
        this.connections = connections;
    }

    private record Hearer(String channel, Consumer<@Nullable String> work) {}

    /** Ends the hearing. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * What is told from now on reaches the consumer, on the one thread of all: it must not block. Subscribe first, then
     * look at the state, and nothing is missed.
     *
     * @param consumer of payloads; null where some may have been missed
     */
    public Subscription subscribe(String channel, Consumer<@Nullable String> consumer) {
        Hearer hearer = new Hearer(channel, consumer);
        hearers.add(hearer);
        return () -> hearers.remove(hearer);
    }

    void start(@Observes StartupEvent event) {
        Thread thread = new Thread(this::listen, "database-signals");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        Connection open = connection;
        if (open != null) {
            try {
                open.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("signals end", e);
            }
        }
    }

    private void listen() {
        boolean told = false;
        while (!stopped) {
            try (Connection open = connections.open("signals")) {
                connection = open;
                try (Statement statement = open.createStatement()) {
                    statement.execute("listen job");
                }
                told = false;
                hearers.forEach(hearer -> tell(hearer, null));
                hear(open);
            } catch (SQLException e) {
                if (!stopped && !told) {
                    LOG.warnf("signals of the database are not heard: %s", e.getMessage());
                    told = true;
                }
                pause();
            }
        }
    }

    private void hear(Connection open) throws SQLException {
        PGConnection postgres = open.unwrap(PGConnection.class);
        while (!stopped) {
            PGNotification[] told = postgres.getNotifications(SILENCE_MILLIS);
            if (told == null || told.length == 0) {
                ask(open); // a connection that broke in silence would be waited on for ever
                continue;
            }
            for (PGNotification signal : told) {
                hearers.stream()
                        .filter(hearer -> hearer.channel.equals(signal.getName()))
                        .forEach(hearer -> tell(hearer, signal.getParameter()));
            }
        }
    }

    private static void ask(Connection open) throws SQLException {
        try (Statement statement = open.createStatement()) {
            statement.execute("select 1");
        }
    }

    private static void tell(Hearer hearer, @Nullable String payload) {
        try {
            hearer.work.accept(payload);
        } catch (RuntimeException e) {
            LOG.error("a signal is lost", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
