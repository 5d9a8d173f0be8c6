package ru.antirisk.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Jobs of two queues whose work the tests say. */
final class TestJobs {
    /** By subject: what is waited for. */
    static final Map<Integer, CountDownLatch> GATES = new ConcurrentHashMap<>();

    /** Subjects in the order in which they were begun. */
    static final List<Integer> BEGUN = new CopyOnWriteArrayList<>();

    private TestJobs() {}

    static void reset() {
        GATES.values().forEach(CountDownLatch::countDown);
        GATES.clear();
        BEGUN.clear();
    }

    private static void work(JobRun run) throws InterruptedException {
        BEGUN.add(run.subject());
        CountDownLatch gate = GATES.get(run.subject());
        for (int step = 1; gate != null && !gate.await(20, TimeUnit.MILLISECONDS); step++) {
            run.reached(step, 1_000_000);
        }
    }

    @ApplicationScoped
    static class Document implements Job {
        static final String KIND = "test-document";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public JobClass queue() {
            return JobClass.DOCUMENT;
        }

        @Override
        public void run(JobRun run) throws InterruptedException {
            work(run);
        }
    }

    @ApplicationScoped
    static class Notice implements Job {
        static final String KIND = "test-notice";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public JobClass queue() {
            return JobClass.NOTICE;
        }

        @Override
        public void run(JobRun run) throws InterruptedException {
            work(run);
        }
    }
}
