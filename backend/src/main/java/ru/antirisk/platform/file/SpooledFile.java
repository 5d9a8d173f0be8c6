package ru.antirisk.platform.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.problem.ProblemType;

/** A file of the {@link Spool}; closing removes it. */
public final class SpooledFile implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SpooledFile.class);
    private static final int RETRY_SECONDS = 60;

    private final Path path;
    private final AtomicLong taken;
    private final AtomicBoolean closed = new AtomicBoolean();
    private long size;

    /** @param taken bytes of all spooled files */
    SpooledFile(Path path, AtomicLong taken) {
        this.path = path;
        this.taken = taken;
    }

    public Path path() {
        return path;
    }

    public long size() {
        return size;
    }

    OutputStream sink(long limit) throws IOException {
        return new FilterOutputStream(Files.newOutputStream(path)) {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                take(length, limit);
                out.write(bytes, offset, length);
            }
        };
    }

    private void take(int length, long limit) {
        size += length;
        if (taken.addAndGet(length) <= limit) {
            return;
        }
        if (size > limit) {
            throw new ProblemException(
                    ProblemType.TOO_LARGE, "Файл получился бы слишком большим. Сузьте отбор и возьмите по частям");
        }
        throw new NoRoom();
    }

    /** Other files take up the room, or the turn, for now. */
    static final class NoRoom extends ProblemException {
        NoRoom() {
            super(ProblemType.UNAVAILABLE, "Место для выгрузок сейчас занято другими. Повторите через минуту");
        }

        @Override
        public long retryAfter() {
            return RETRY_SECONDS;
        }
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            taken.addAndGet(-size);
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                LOG.warnf("Could not remove %s: %s", path, e.getMessage());
            }
        }
    }
}
