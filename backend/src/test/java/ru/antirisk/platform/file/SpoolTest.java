package ru.antirisk.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.problem.ProblemType;

class SpoolTest {
    private static final long LIMIT = 1_000;

    private final Path data;

    SpoolTest(@TempDir Path data) {
        this.data = data;
    }

    private static Spool.Content bytes(int count) {
        return sink -> sink.write(new byte[count]);
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("spool"))) {
            return files.count();
        }
    }

    @Test
    void fileIsThereUntilItIsClosed() throws IOException {
        SpooledFile file = new Spool(data, LIMIT).write(bytes(700));

        assertThat(file.size()).isEqualTo(700);
        assertThat(file.path()).hasSize(700);
        file.close();
        file.close();
        assertThat(files()).isZero();
    }

    @Test
    void whatNeverFitsIsTooLarge() throws IOException {
        Spool spool = new Spool(data, LIMIT);

        assertThatThrownBy(() -> spool.write(bytes(1_001)))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.TOO_LARGE));
        assertThat(files()).isZero();
    }

    @Test
    void whatDoesNotFitNowFitsLater() throws IOException {
        Spool spool = new Spool(data, LIMIT);
        SpooledFile first = spool.write(bytes(800));

        assertThatThrownBy(() -> spool.write(bytes(300))).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.type()).isEqualTo(ProblemType.UNAVAILABLE);
            assertThat(e.retryAfter()).isPositive();
        });
        first.close();
        spool.write(bytes(300)).close();
        assertThat(files()).isZero();
    }

    @Test
    void failureLeavesNoFile() throws IOException {
        Spool spool = new Spool(data, LIMIT);

        assertThatThrownBy(() -> spool.write(sink -> {
                    sink.write(1);
                    throw new IllegalStateException("no more");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(files()).isZero();
    }

    @Test
    void onlySomeFilesAreWrittenAtOnce() throws InterruptedException, IOException {
        Spool spool = new Spool(data, LIMIT);
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger writing = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Spool.WRITERS + 3; i++) {
            Thread thread = new Thread(() -> spool.write(sink -> {
                        writing.incrementAndGet();
                        await(end);
                    })
                    .close());
            threads.add(thread);
            thread.start();
        }
        for (int i = 0; i < 100 && writing.get() < Spool.WRITERS; i++) {
            Thread.sleep(50);
        }
        Thread.sleep(100);

        assertThat(writing).hasValue(Spool.WRITERS);
        end.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(writing).hasValue(Spool.WRITERS + 3);
        assertThat(files()).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void startRemovesWhatACrashLeft() throws IOException {
        new Spool(data, LIMIT).write(bytes(10));

        new Spool(data, LIMIT).removeLeftovers(new StartupEvent());

        assertThat(files()).isZero();
    }
}
