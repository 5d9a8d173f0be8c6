package ru.antirisk.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** G13: kill -9 of the application, of PostgreSQL and of one of its processes in the middle of a million rows. */
final class CrashBench {
    private static final int ROWS = 1_000_000;
    private static final int KILLS = 6;
    private static final double SPREAD = 1.4;
    private static final String CONTENT =
            "select count(*) || ' ' || coalesce(sum(value), 0) || ' ' || coalesce(sum(group_number), 0) || ' '"
                    + " || (select count(*) from context_index_history) from context_index";

    private final Bed bed;
    private final Path file;
    private final Random random = new Random(20_210_500);
    private String whole = "";
    private double usual;
    private int before;
    private int after;

    private CrashBench(Bed bed) throws IOException {
        this.bed = bed;
        file = bed.folder.resolve("rows.csv");
        IndexFile.write(file, ROWS, 0);
    }

    /** How the kill is done. */
    @FunctionalInterface
    interface Kill {
        void run() throws IOException, InterruptedException, SQLException;
    }

    static void run(Figures figures) throws IOException, InterruptedException, SQLException {
        try (Bed bed = Bed.with(IndexFile.SCHOOLS)) {
            CrashBench bench = new CrashBench(bed);
            bench.undisturbed();
            for (int i = 0; i < KILLS; i++) {
                bench.crash(i % 2 == 0 ? "ATOMIC" : "PARTIAL", "application", bed::killAndRestart);
            }
            bench.crash("ATOMIC", "PostgreSQL", bench::killServer);
            bench.crash("PARTIAL", "one process of PostgreSQL", bench::killBackend);
            figures.row(
                    "G13",
                    "kill -9 at " + KILLS + " random moments of an import of 1,000,000 rows, and of PostgreSQL twice",
                    bench.before + " × before, " + bench.after + " × after, 0 × half",
                    "",
                    "**8 of 8** aim",
                    "before or after; sent again it converges",
                    "also PARTIAL",
                    "");
        }
    }

    private void undisturbed() throws IOException, InterruptedException, SQLException {
        bed.forgetIndices();
        bed.api().importFile("kind=CONTEXT_INDICES", file);
        bed.forgetIndices();
        usual = bed.cost(() -> bed.api().importFile("kind=CONTEXT_INDICES", file))
                .wall();
        whole = bed.text(CONTENT);
    }

    private void crash(String mode, String what, Kill kill) throws IOException, InterruptedException, SQLException {
        bed.forgetIndices();
        String query = "kind=CONTEXT_INDICES&mode=" + mode;
        String key = UUID.randomUUID().toString();
        double moment = random.nextDouble() * usual * SPREAD;
        Api sender = bed.api();
        Thread sending = new Thread(() -> {
            try {
                sender.send(query, file, key);
            } catch (IOException | IllegalStateException e) {
                // the answer is lost with the process that would have given it
            }
        });
        sending.start();
        Thread.sleep((long) (moment * 1000));
        kill.run();
        sending.join();
        String found = settled();
        boolean nothing = found.startsWith("0 0 0");
        check(nothing || found.equals(whole), "after the kill: " + found);
        before += nothing ? 1 : 0;
        after += nothing ? 0 : 1;
        JsonNode again = again(query + "&wait=60", key);
        check(again.get("status").asText().equals("DONE"), "sent again: " + again);
        check(bed.text(CONTENT).equals(whole), "sent again: " + bed.text(CONTENT));
        bed.api().importFile(query, file);
        check(bed.text(CONTENT).equals(whole), "sent anew: " + bed.text(CONTENT));
        System.out.printf(
                Locale.ROOT,
                "  %s of %s after %.2f of %.2f s: %s%n",
                mode,
                what,
                moment,
                usual,
                nothing ? "nothing had been accepted; whole when sent again" : "whole, DONE after the restart");
    }

    /** Sends it as a script does that is told to come back: the application may not have met the new server yet. */
    private JsonNode again(String query, String key) throws IOException, InterruptedException {
        long limit = System.nanoTime() + 60_000_000_000L;
        while (true) {
            try {
                return bed.api().send(query, file, key);
            } catch (IllegalStateException e) {
                if (!String.valueOf(e.getMessage()).startsWith("503") || System.nanoTime() > limit) {
                    throw e;
                }
                Thread.sleep(250);
            }
        }
    }

    private static void check(boolean good, String otherwise) {
        if (!good) {
            throw new IllegalStateException(otherwise);
        }
    }

    /** Waits until every accepted import is over, then tells what is in the table. */
    private String settled() throws IOException, InterruptedException, SQLException {
        long limit = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < limit) {
            try {
                if (bed.number("select count(*) from job_progress where status in ('QUEUED', 'RUNNING')") == 0) {
                    return bed.text(CONTENT);
                }
            } catch (SQLException e) {
                // the server is being started again
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("an import does not end: " + bed.text("select status from job_progress"));
    }

    private void killServer() throws IOException {
        bed.application().database().destroyForcibly();
    }

    private void killBackend() throws IOException, SQLException {
        String pid = bed.text("select coalesce(min(pid), 0) from pg_stat_activity"
                + " where datname = 'antirisk' and query like 'copy %' and pid <> pg_backend_pid()");
        ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
    }
}
