package ru.antirisk.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.support.ApiTest;

/** Bytes are there exactly as long as a file has them. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class StoredFilesTest extends ApiTest {
    private static final int SENDER = 1;

    @Inject
    StoredFiles files;

    @ConfigProperty(name = "antirisk.data-dir")
    Path dataDir;

    private StoredFile sent(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return files.receive(new StoredFiles.Sent(new ByteArrayInputStream(bytes), "a.csv", null), 100, SENDER);
    }

    private String kept(StoredFile file) throws IOException {
        try (LocalCopy copy = files.localCopy(file.sha256())) {
            return Files.readString(copy.path());
        }
    }

    private boolean isKept(StoredFile file) throws IOException {
        try {
            return !kept(file).isEmpty();
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    @Test
    void anothersFileIsNotThere() {
        StoredFile file = sent("a;b\n");

        assertThat(files.require(file.id(), SENDER).size()).isEqualTo(4);
        assertThatThrownBy(() -> files.require(file.id(), SENDER + 1)).isInstanceOf(ProblemException.class);
    }

    @Test
    void tooLongAndEmptyBodiesLeaveNothing() {
        assertThatThrownBy(() -> sent("x".repeat(101))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> sent("")).isInstanceOf(ProblemException.class);

        assertThat(database.count("select count(*) from stored_file")).isZero();
        assertThat(dataDir.resolve("files/incoming")).isEmptyDirectory();
    }

    @Test
    void bytesStayWhileAnotherFileHasThem() throws IOException {
        StoredFile first = sent("one;two\n");
        StoredFile second = sent("one;two\n");

        files.discard(first.id());
        assertThat(kept(second)).isEqualTo("one;two\n");
        files.discard(second.id());
        assertThat(isKept(second)).isFalse();
    }

    @Test
    void ownedFileIsNotForgotten() throws IOException {
        StoredFile file = sent("owned;\n");
        files.own(file.id(), "test", 1);
        files.discard(file.id());
        assertThat(isKept(file)).isTrue();

        files.release("test", 0);
        files.discard(file.id());
        assertThat(isKept(file)).isFalse();
        assertThatThrownBy(() -> files.own(file.id(), "test", 1)).isInstanceOf(ProblemException.class);
    }

    @Test
    void whatIsReceivedWhileTheSameIsForgottenStays() throws IOException {
        List<CompletableFuture<StoredFile>> many = IntStream.range(0, 8)
                .mapToObj(thread -> CompletableFuture.supplyAsync(() -> {
                    StoredFile last = sent("race;\n");
                    for (int i = 0; i < 20; i++) {
                        StoredFile next = sent("race;\n");
                        files.discard(last.id());
                        last = next;
                        assertThat(present(last)).isTrue();
                    }
                    return last;
                }))
                .toList();

        for (CompletableFuture<StoredFile> last : many) {
            assertThat(isKept(last.join())).isTrue();
        }
    }

    private boolean present(StoredFile file) {
        try {
            return isKept(file);
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void leftoversAreSweptAfterADay() throws IOException {
        StoredFile fresh = sent("fresh;\n");
        StoredFile old = sent("old;\n");
        StoredFile owned = sent("owned;\n");
        files.own(owned.id(), "test", 1);
        database.execute("update stored_file set created_at = now() - interval '2 days' where id <> " + fresh.id());
        StoredFile crashed = sent("crashed;\n");
        database.execute("delete from stored_file where id = " + crashed.id());
        Path part = Files.createTempFile(dataDir.resolve("files/incoming"), "upload", ".part");
        for (Path leftover : List.of(place(crashed), part)) {
            Files.setLastModifiedTime(leftover, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        }

        files.sweep();

        assertThat(isKept(fresh)).isTrue();
        assertThat(isKept(owned)).isTrue();
        assertThat(isKept(old)).isFalse();
        assertThat(isKept(crashed)).isFalse();
        assertThat(part).doesNotExist();
    }

    private Path place(StoredFile file) {
        String name = HexFormat.of().formatHex(file.sha256());
        return dataDir.resolve("files").resolve(name.substring(0, 2)).resolve(name);
    }
}
