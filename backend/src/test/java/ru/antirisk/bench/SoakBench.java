package ru.antirisk.bench;

import static java.lang.String.format;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * G18: what the application holds of the machine's memory after an hour of everything at once: imports, lists, exports,
 * and requests of somebody who means ill. Only when it is asked for: {@code make bench ONLY=soak}; SOAK_MINUTES for less.
 */
final class SoakBench {
    private static final int ROWS = 200_000;
    private static final int SAMPLE_SECONDS = 15;
    private static final int REST_SECONDS = 30;

    /** A token is good for ten minutes. */
    private static final int SAMPLES_A_TOKEN = 20;

    private static final String MINUTES = System.getenv().getOrDefault("SOAK_MINUTES", "60");

    private final Bed bed;
    private final long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(Long.parseLong(MINUTES));

    /** One of the things that go on. */
    @FunctionalInterface
    private interface Step {
        void take(int round) throws IOException, InterruptedException;
    }

    private SoakBench(Bed bed) {
        this.bed = bed;
    }

    static void run(Figures figures) throws IOException, InterruptedException, SQLException {
        try (Bed bed = Bed.with(IndexFile.SCHOOLS)) {
            KindsBench.fill(bed);
            new SoakBench(bed).soak(figures);
        }
    }

    private void soak(Figures figures) throws IOException, InterruptedException {
        List<Step> steps = List.of(this::list, this::load, this::export, this::attack);
        ExecutorService threads = Executors.newFixedThreadPool(steps.size());
        List<Future<Integer>> rounds = new ArrayList<>();
        steps.forEach(step -> rounds.add(threads.submit(() -> repeat(step))));
        List<Double> samples = new ArrayList<>();
        while (System.nanoTime() < end) {
            TimeUnit.SECONDS.sleep(SAMPLE_SECONDS);
            samples.add(Proc.rss(bed.application().pid()));
            if (samples.size() % SAMPLES_A_TOKEN == 0) {
                bed.api().signIn();
                bed.api().becomeOperator(bed.region());
            }
        }
        List<Integer> done = new ArrayList<>();
        try {
            for (Future<Integer> round : rounds) {
                done.add(round.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdown();
        }
        TimeUnit.SECONDS.sleep(REST_SECONDS);
        report(figures, samples, done, Proc.rss(bed.application().pid()));
    }

    private void report(Figures figures, List<Double> samples, List<Integer> done, double idle) {
        double middle = samples.get(samples.size() / 2);
        figures.row(
                "G18",
                "RSS after " + MINUTES + " minutes of mixed work",
                format(Locale.ROOT, "%.0f MB", idle),
                format(
                        Locale.ROOT,
                        "%.0f MB in the middle, %.0f at most",
                        middle,
                        samples.stream().max(Double::compare).orElseThrow()),
                Figures.ratio(idle, 320, 256, false) + " MB",
                "≤ 320 MB",
                "≤ 256 MB",
                "");
        figures.note(
                "G18: %d rounds of lists, %d imports of %,d rows, %d exports, %d hostile requests; the second half changed"
                        + " the RSS by %+.0f MB.",
                done.get(0), done.get(1), ROWS, done.get(2), done.get(3), samples.get(samples.size() - 1) - middle);
    }

    private int repeat(Step step) throws IOException, InterruptedException {
        int round = 0;
        while (System.nanoTime() < end) {
            step.take(round++);
        }
        return round;
    }

    private void list(int round) throws IOException, InterruptedException {
        List<String> paths = List.of(
                "/api/v1/schools?size=50&q=%D1%81%D0%BE%D1%88%203",
                "/api/v1/context-indices?size=50&year=2000",
                "/api/v1/memberships?size=50",
                "/api/v1/assessment-results?size=50",
                "/api/v1/imports?size=50");
        new HttpLoad(bed.application().address(), paths, bed.api().token()).run(2);
        TimeUnit.SECONDS.sleep(1);
    }

    private void load(int round) throws IOException, InterruptedException {
        Path file = bed.folder.resolve("soak.csv");
        if (round % 2 == 0) {
            IndexFile.write(file, ROWS, 1_000);
        } else {
            IndexFile.writeOtherwise(file, ROWS);
        }
        bed.api().send("kind=CONTEXT_INDICES&mode=PARTIAL&wait=60", file, "soak-" + round);
        TimeUnit.SECONDS.sleep(5);
    }

    private void export(int round) throws IOException, InterruptedException {
        bed.api().lines("/schools");
        bed.api().lines("/context-indices?year=2000");
        TimeUnit.SECONDS.sleep(5);
    }

    /** A body that is no table, one that is no JSON, one that never comes. */
    private void attack(int round) throws IOException, InterruptedException {
        URI address = URI.create(bed.application().address());
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), 5_000);
            String what = round % 2 == 0 ? "imports/preview" : "schools";
            String type = round % 2 == 0 ? "text/csv" : "application/json";
            String body = "[".repeat(20_000);
            int told = round % 3 == 0 ? body.length() * 2 : body.length();
            socket.getOutputStream()
                    .write(("POST /api/v1/" + what + " HTTP/1.1\r\nHost: x\r\nContent-Type: " + type
                                    + "\r\nContent-Length: " + told + "\r\nAuthorization: Bearer "
                                    + bed.api().token() + "\r\nConnection: close\r\n\r\n" + body)
                            .getBytes(StandardCharsets.US_ASCII));
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
