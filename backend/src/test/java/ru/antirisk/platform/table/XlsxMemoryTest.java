package ru.antirisk.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.problem.ProblemType;

class XlsxMemoryTest {
    private static final long ALL = Long.MAX_VALUE;

    @Test
    void fileWaitsUntilOthersAreClosed() throws Exception {
        int free = XlsxMemory.free();
        XlsxMemory other = XlsxMemory.take(ALL);

        CompletableFuture<XlsxMemory> waiting = CompletableFuture.supplyAsync(() -> XlsxMemory.take(1));
        assertThat(waiting).isNotCompleted();
        other.close();

        waiting.get(5, TimeUnit.SECONDS).close();
        assertThat(XlsxMemory.free()).isEqualTo(free);
    }

    @Test
    void fileIsRefusedWhereOthersStayOpen() {
        XlsxMemory other = XlsxMemory.take(ALL);

        assertThatThrownBy(() -> XlsxMemory.take(1, 1))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.UNAVAILABLE));
        other.close();
    }

    @Test
    void memoryIsGivenBackOnce() {
        int free = XlsxMemory.free();
        XlsxMemory memory = XlsxMemory.take(5 << 20);
        assertThat(XlsxMemory.free()).isEqualTo(free - 6);

        memory.close();
        memory.close();

        assertThat(XlsxMemory.free()).isEqualTo(free);
    }
}
