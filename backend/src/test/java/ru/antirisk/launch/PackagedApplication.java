package ru.antirisk.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The built application as its user has it: scripts/start.sh in a process of its own, on a folder of the test. */
public final class PackagedApplication implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern ADDRESS = Pattern.compile("работает: (http://\\S+)");

    private final Path data;
    private final Process process;
    private final Path output;
    private boolean killed;

    private PackagedApplication(Path data, Process process, Path output) {
        this.data = data;
        this.process = process;
        this.output = output;
    }

    /** Starts it without waiting. */
    public static PackagedApplication launch(Path data, Map<String, String> settings) throws IOException {
        Path output = Files.createTempFile("antirisk", ".log");
        shareBinaries(data);
        ProcessBuilder builder = new ProcessBuilder("bash", "scripts/start.sh")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeAll(List.of("DATABASE_URL", "DATABASE_USER", "DATABASE_PASSWORD", "ADMIN_PASSWORD"));
        environment.putAll(Map.of("PORT", "0", "HOST", "127.0.0.1", "DEMO", "0", "DATA_DIR", data.toString()));
        environment.putAll(settings);
        return new PackagedApplication(data, builder.start(), output);
    }

    /** Unpacking them for each test would take most of the time. */
    private static void shareBinaries(Path data) throws IOException {
        Path shared = Path.of("target", "postgres-programs").toAbsolutePath();
        PostgresBinaries.unpackedIn(shared);
        if (!Files.exists(data.resolve("programs"))) {
            Files.createSymbolicLink(data.resolve("programs"), shared);
        }
    }

    /** Starts it and waits until it says that it works. */
    public static PackagedApplication started(Path data, Map<String, String> settings)
            throws IOException, InterruptedException {
        PackagedApplication application = launch(data, settings);
        Instant limit = Instant.now().plus(PATIENCE);
        while (!ADDRESS.matcher(application.output()).find()) {
            if (!application.process.isAlive() || Instant.now().isAfter(limit)) {
                application.close();
                throw new AssertionError("did not start:\n" + application.output());
            }
            Thread.sleep(50);
        }
        return application;
    }

    public String address() throws IOException {
        Matcher address = ADDRESS.matcher(output());
        if (!address.find()) {
            throw new AssertionError("has no address yet");
        }
        return address.group(1);
    }

    public String output() throws IOException {
        return Files.readString(output);
    }

    /** Number of its process. */
    public long pid() {
        return process.pid();
    }

    /** Waits for the end and gives the exit code. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still runs");
        }
        return process.exitValue();
    }

    /** As kill -9 does. */
    public void kill() throws InterruptedException {
        killed = true;
        process.destroyForcibly().waitFor();
    }

    /** The embedded server's process. */
    public ProcessHandle database() throws IOException {
        return ProcessHandle.of(Long.parseLong(postmaster().get(0))).orElseThrow();
    }

    /** A connection to the embedded server. */
    public Connection connect() throws IOException, SQLException {
        return connect("antirisk");
    }

    /** A connection as {@code antirisk} or as {@code postgres}, who may do everything. */
    public Connection connect(String user) throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort() + "/antirisk", user, databasePassword());
    }

    public int databasePort() throws IOException {
        return Integer.parseInt(postmaster().get(3));
    }

    public String databasePassword() throws IOException {
        return Files.readString(data.resolve("postgres-password"));
    }

    private List<String> postmaster() throws IOException {
        return Files.readAllLines(data.resolve("postgres/postmaster.pid"));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            if (killed && Files.exists(data.resolve("postgres/postmaster.pid"))) {
                PostgresLeftover.clear(data.resolve("postgres"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
