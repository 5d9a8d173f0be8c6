package ru.antirisk.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL that the application starts for itself, starts again if it dies, and stops with itself; its files stay in
 * the data folder.
 */
final class EmbeddedDatabase implements AutoCloseable {
    /** Recovery replays at most max_wal_size, which takes seconds; the rest is for a slow disk. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration SILENCE = Duration.ofSeconds(3);
    private static final int ATTEMPTS = 20;
    private static final long PAUSE_MILLIS = 250;
    private static final long LOG_LIMIT = 10L << 20;

    private final PostgresCluster cluster;
    private final String password;
    private int port;
    private @Nullable ProcessHandle server;
    private boolean closed;

    private EmbeddedDatabase(PostgresCluster cluster, String password) {
        this.cluster = cluster;
        this.password = password;
    }

    /** Starts the server on the data folder, which this process must have locked, and waits until it answers. */
    static EmbeddedDatabase start(DataFolder data) {
        try {
            String password = data.secret("postgres-password");
            Path files = data.resolve("postgres");
            Path log = data.resolve("postgres.log");
            prepareLog(log);
            PostgresCluster cluster = new PostgresCluster(
                    PostgresBinaries.unpackedIn(data.resolve("programs")), files, log, PostgresAccount.of(files));
            if (!cluster.exists()) {
                System.out.println("Создаётся база данных в " + files + " …");
                cluster.create(password, data.resolve("postgres-password"));
            }
            cluster.checkVersion();
            cluster.account().own(files);
            PostgresLeftover.clear(files);
            EmbeddedDatabase database = new EmbeddedDatabase(cluster, password);
            database.startServer();
            return database;
        } catch (IOException e) {
            throw new StartRefused("Не удалось запустить встроенную базу данных: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Запуск прерван.", e);
        }
    }

    /** How to reach it; stays true when the server is started again. */
    synchronized DatabaseAccess access() {
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + PostgresCluster.DATABASE
                        + "?sslmode=disable&gssEncMode=disable",
                PostgresCluster.USER,
                password);
    }

    /** A log may quote the values of a failed statement, hence for its owner only. */
    private static void prepareLog(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.delete(log);
        }
        if (!Files.exists(log)) {
            Files.createFile(log, DataFolder.OWNER_ONLY_FILE);
        }
    }

    /**
     * A random port may be taken by another program between the asking and the start, and the processes of a server
     * that was killed hold its memory for a moment: both are over soon.
     */
    private synchronized void startServer() throws IOException, InterruptedException {
        boolean again = port != 0;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (!again) {
                port = Preflight.freePort();
            }
            Process process = cluster.startServer(port);
            if (answers(process, access())) {
                server = process.toHandle();
                watch(process);
                return;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new StartRefused("Встроенная база данных не запустилась. Подробности: " + cluster.log());
    }

    private void watch(Process process) {
        Thread watcher = new Thread(
                () -> {
                    try {
                        process.waitFor();
                        startAgain();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "database-watch");
        watcher.setDaemon(true);
        watcher.start();
    }

    private synchronized void startAgain() {
        if (closed) {
            return;
        }
        System.out.println("База данных неожиданно остановилась и запускается снова …");
        try {
            startServer();
            System.out.println("База данных снова работает.");
        } catch (IOException | StartRefused e) {
            System.err.println(e.getMessage());
            new Thread(() -> System.exit(1), "no-database").start(); // hooks wait for this lock
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean answers(Process server, DatabaseAccess access) throws InterruptedException {
        Instant begun = Instant.now();
        boolean told = false;
        while (server.isAlive()) {
            try (Connection connection = access.connect()) {
                return connection.isValid(0);
            } catch (SQLException e) {
                Duration waited = Duration.between(begun, Instant.now());
                if (waited.compareTo(PATIENCE) > 0) {
                    server.destroyForcibly();
                    throw new StartRefused("Встроенная база данных не отвечает: " + e.getMessage(), e);
                }
                if (!told && waited.compareTo(SILENCE) > 0) {
                    System.out.println("База данных восстанавливается после сбоя, подождите …");
                    told = true;
                }
            }
            Thread.sleep(20);
        }
        return false;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (server == null) {
            return;
        }
        try {
            PostgresLeftover.stop(server);
        } catch (IOException e) {
            server.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
