package ru.antirisk.platform.table;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.problem.ProblemType;

/**
 * What XLSX files that are open at the same time take of the heap: a third of it together. One that needs more than is
 * left waits for its turn, in the order of arrival, so that many small files cannot end the service. Of the whole
 * process, as the heap is.
 */
final class XlsxMemory implements AutoCloseable {
    private static final int LONGEST_WAIT_SECONDS = 20;
    private static final int ALL = (int) ((Runtime.getRuntime().maxMemory() / 3) >> 20);
    private static final Semaphore FREE = new Semaphore(ALL, true);

    private int megabytes;

    private XlsxMemory(int megabytes) {
        this.megabytes = megabytes;
    }

    /**
     * @param bytes that the file's reader is going to hold
     * @throws ProblemException UNAVAILABLE (503) where others held too much for 20 seconds
     */
    static XlsxMemory take(long bytes) {
        return take(bytes, LONGEST_WAIT_SECONDS);
    }

    static XlsxMemory take(long bytes, int mostSeconds) {
        int megabytes = (int) Math.min(ALL, 1 + (bytes >> 20));
        try {
            if (!FREE.tryAcquire(megabytes, mostSeconds, TimeUnit.SECONDS)) {
                throw new ProblemException(
                        ProblemType.UNAVAILABLE, "Сейчас читается много больших таблиц Excel. Повторите через минуту");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ProblemType.UNAVAILABLE, "Система останавливается. Повторите через минуту");
        }
        return new XlsxMemory(megabytes);
    }

    /** Megabytes that nobody holds. */
    static int free() {
        return FREE.availablePermits();
    }

    /** May be closed twice. */
    @Override
    public void close() {
        FREE.release(megabytes);
        megabytes = 0;
    }
}
