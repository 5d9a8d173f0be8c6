package ru.antirisk.platform.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** PostgreSQL that the application starts for itself and stops with itself; its files stay in the data folder. */
final class EmbeddedDatabase implements AutoCloseable {
    /** Recovery replays at most max_wal_size, which takes seconds; the rest is for a slow disk. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
    private static final Duration SILENCE = Duration.ofSeconds(3);
    private static final int ATTEMPTS = 20;
    private static final long LOG_LIMIT = 10L << 20;

    private final ProcessHandle server;
    private final DatabaseAccess access;

    private EmbeddedDatabase(ProcessHandle server, DatabaseAccess access) {
        this.server = server;
        this.access = access;
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
            stopOrphan(files);
            return start(cluster, password);
        } catch (IOException e) {
            throw new StartRefused("Не удалось запустить встроенную базу данных: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Запуск прерван.", e);
        }
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

    /** How to reach it. */
    DatabaseAccess access() {
        return access;
    }

    /**
     * A random port may be taken by another program between the asking and the start, and the processes of a server
     * that was killed hold its memory for a moment: both are over soon.
     */
    private static EmbeddedDatabase start(PostgresCluster cluster, String password)
            throws IOException, InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = Preflight.freePort();
            Process server = cluster.startServer(port);
            DatabaseAccess access = new DatabaseAccess(
                    "jdbc:postgresql://127.0.0.1:" + port + "/" + PostgresCluster.DATABASE
                            + "?sslmode=disable&gssEncMode=disable",
                    PostgresCluster.USER,
                    password);
            if (answers(server, access)) {
                return new EmbeddedDatabase(server.toHandle(), access);
            }
            Thread.sleep(250);
        }
        throw new StartRefused("Встроенная база данных не запустилась. Подробности: " + cluster.log());
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

    /** After kill -9 of the application its server lives on, perhaps in the middle of the dead one's statement. */
    private static void stopOrphan(Path files) throws IOException, InterruptedException {
        Path pidFile = files.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> orphan = lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
        // The number may by now be another program's, which must not be hurt.
        if (orphan.isPresent() && serves(orphan.get(), files)) {
            stop(orphan.get());
        }
    }

    private static boolean serves(ProcessHandle process, Path files) throws IOException {
        Path commandLine = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        if (!Files.isReadable(commandLine)) {
            return false;
        }
        List<String> words = List.of(Files.readString(commandLine).split("\0", -1));
        return words.get(0).endsWith("/postgres") && words.contains(files.toString());
    }

    /** SIGINT is PostgreSQL's fast shutdown: clients are cut off, everything committed is on disk. */
    private static void stop(ProcessHandle server) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -INT " + server.pid()).start().waitFor();
        try {
            server.onExit().get(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            server.destroyForcibly(); // recovery at the next start loses nothing
        }
    }

    @Override
    public void close() {
        try {
            stop(server);
        } catch (IOException e) {
            server.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
