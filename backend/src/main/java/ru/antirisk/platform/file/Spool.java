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

    private final Path folder;
    private final long limit;
    private final AtomicLong taken = new AtomicLong();

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
        SpooledFile file = new SpooledFile(create(), taken);
        try (OutputStream sink = new BufferedOutputStream(file.sink(limit), BUFFER)) {
            content.writeTo(sink);
        } catch (IOException | UncheckedIOException e) {
            file.close();
            LOG.warnf("Could not write %s: %s", file.path(), e.getMessage());
            throw new ProblemException(
                    ProblemType.UNAVAILABLE, "Файл не удалось подготовить: кончилось место на диске сервера");
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
        return file;
    }

    private Path create() {
        try {
            return Files.createTempFile(Files.createDirectories(folder), "export", ".part");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
