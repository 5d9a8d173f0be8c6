package ru.antirisk.launch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends a server, above all one that outlived the application that had started it. */
final class PostgresLeftover {
    private static final long STOP_SECONDS = 60;
    private static final Path PROCESSES = Path.of("/proc");

    private PostgresLeftover() {}

    /**
     * After kill -9 of the application its server lives on, perhaps in the middle of the dead one's statement. After
     * a crash of the machine the file that names it remains, and the number in it may by now be another program's:
     * that one must not be hurt, and PostgreSQL would take it for a running server and refuse to start.
     */
    static void clear(Path cluster) throws IOException, InterruptedException {
        Path file = cluster.resolve("postmaster.pid");
        Optional<ProcessHandle> process = named(file);
        if (process.isEmpty()) {
            return; // PostgreSQL itself sees that nobody has this number
        }
        if (serves(process.get(), cluster)) {
            stop(process.get());
        } else {
            Files.deleteIfExists(file);
        }
    }

    private static Optional<ProcessHandle> named(Path file) throws IOException {
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
    }

    /** A server works in the folder of its cluster, by whatever path it was started. */
    private static boolean serves(ProcessHandle process, Path cluster) throws IOException {
        Path folder = PROCESSES.resolve(Long.toString(process.pid())).resolve("cwd");
        if (!Files.isDirectory(PROCESSES.resolve("self"))) {
            return process.info().command().orElse("").endsWith("/postgres");
        }
        try {
            return Files.isSameFile(folder, cluster);
        } catch (AccessDeniedException e) {
            return false; // another user's process, who could not have opened our files
        } catch (NoSuchFileException e) {
            return false; // has just died; a child of it that still works is found by its shared memory
        }
    }

    /** SIGINT is PostgreSQL's fast shutdown: clients are cut off, everything committed is on disk. */
    static void stop(ProcessHandle server) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -INT " + server.pid()).start().waitFor();
        try {
            server.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            server.destroyForcibly(); // recovery at the next start loses nothing
        }
    }
}
