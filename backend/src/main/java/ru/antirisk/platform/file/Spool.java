package ru.antirisk.platform.file;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.problem.ProblemType;
import ru.antirisk.platform.settings.InstallationSettings;

/**
 * Files under {@code DATA_DIR/spool} that are written whole before their first byte is sent: a slow reader holds
 * neither a connection of the database nor a thread, and what goes wrong while writing is still a problem. All of them
 * together are bounded. A file is removed when it has been sent; what a crash left is removed at the start.
 */
@ApplicationScoped
public class Spool {
    private static final Logger LOG = Logger.getLogger(Spool.class);
    private static final int BUFFER = 256 << 10;

    /** So many files are written at once: a file in writing holds a connection, and there are twenty for everybody. */
    static final int WRITERS = 8;

    private static final int PATIENCE_SECONDS = 60;

    private final Path folder;
    private final long limit;
    private final AtomicLong taken = new AtomicLong();
    private final Semaphore writers = new Semaphore(WRITERS, true);

    @Inject
    Spool(InstallationSettings installation, SpoolSettings settings) {
        this(installation.dataDir(), settings.maxBytes());
    }

    Spool(Path dataDir, long limit) {
        this.folder = dataDir.resolve("spool");
        this.limit = limit;
    }

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream sink) throws IOException;
    }

    void removeLeftovers(@Observes StartupEvent start) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder)) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        } catch (IOException e) {
            LOG.warnf("Could not empty %s: %s", folder, e.getMessage());
        }
    }

    /**
     * Writes a file whole.
     *
     * @return the file; whoever gets it closes it
     * @throws ProblemException TOO_LARGE (413) for what never fits, UNAVAILABLE (503) for what does not fit now
     */
    public SpooledFile write(Content content) {
        awaitTurn();
        SpooledFile file = null;
        boolean written = false;
        try {
            file = new SpooledFile(create(), taken);
            try (OutputStream sink = new BufferedOutputStream(file.sink(limit), BUFFER)) {
                content.writeTo(sink);
            }
            written = true;
            return file;
        } catch (IOException | UncheckedIOException e) {
            LOG.warnf("Could not write a file to %s: %s", folder, e.getMessage());
            throw new ProblemException(
                    ProblemType.UNAVAILABLE,
                    "Файл не удалось подготовить. Повторите; если не поможет, на диске сервера нет места");
        } finally {
            writers.release();
            if (file != null && !written) {
                file.close();
            }
        }
    }

    private void awaitTurn() {
        try {
            if (writers.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new SpooledFile.NoRoom();
    }

    private Path create() throws IOException {
        return Files.createTempFile(Files.createDirectories(folder), "export", ".part");
    }
}
