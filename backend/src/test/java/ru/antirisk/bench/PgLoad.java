package ru.antirisk.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statement of the list alone, over 8 connections: by pgbench where it is, else by JDBC as pgbench does it. */
final class PgLoad {
    private static final int CONNECTIONS = 8;
    private static final int SIZE = 50;
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Path PGBENCH = Path.of("/usr/bin/pgbench");

    private final Bed bed;
    private final ListSql sql;
    private final List<String> filters;

    /** @param filters values of the statement's filter, taken at random; numbers for BY_MUNICIPALITY */
    PgLoad(Bed bed, ListSql sql, List<String> filters) {
        this.bed = bed;
        this.sql = sql;
        this.filters = filters;
    }

    static String program() {
        return Files.isExecutable(PGBENCH) ? "pgbench" : "JDBC in pgbench's way";
    }

    Load run(int seconds) throws IOException, InterruptedException {
        return Files.isExecutable(PGBENCH) ? pgbench(seconds) : jdbc(seconds);
    }

    private Load pgbench(int seconds) throws IOException, InterruptedException {
        Path script = bed.folder.resolve("list.pgbench");
        String first = filters.get(0);
        String last = filters.get(filters.size() - 1);
        // pgbench has no random words, so the number is what changes in them
        String filter = sql == ListSql.BY_MUNICIPALITY ? ":n" : "'сош:* & ' || :n";
        Files.writeString(
                script,
                "\\set n random(" + first.replaceAll("\\D", "") + ", " + last.replaceAll("\\D", "") + ")\n\\set region "
                        + bed.region() + "\n\\set size " + SIZE + "\n"
                        + sql.json()
                                .replace("{region}", ":region")
                                .replace("{filter}", filter)
                                .replace("{size}", ":size")
                        + ";\n");
        ProcessBuilder builder = new ProcessBuilder(
                PGBENCH.toString(),
                "-n",
                "-M",
                "prepared",
                "-c",
                Integer.toString(CONNECTIONS),
                "-j",
                "2",
                "-T",
                Integer.toString(seconds),
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(bed.application().databasePort()),
                "-U",
                "antirisk",
                "-f",
                script.toString(),
                "antirisk");
        builder.environment().put("PGPASSWORD", bed.application().databasePassword());
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(output);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new IllegalStateException(output);
        }
        return new Load(Double.parseDouble(rate.group(1)), new long[0]);
    }

    private Load jdbc(int seconds) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            List<Future<Long>> futures = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                futures.add(threads.submit(() -> ask(end)));
            }
            long count = 0;
            for (Future<Long> future : futures) {
                count += future.get();
            }
            return new Load(count / (double) seconds, new long[0]);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdown();
        }
    }

    private long ask(long end) throws SQLException, IOException {
        String text = sql.json()
                .replace("{region}", Integer.toString(bed.region()))
                .replace("{size}", Integer.toString(SIZE))
                .replace("{filter}", "?");
        long count = 0;
        try (Connection connection = bed.application().connect();
                PreparedStatement statement = connection.prepareStatement(text)) {
            while (System.nanoTime() < end) {
                String filter = filters.get(ThreadLocalRandom.current().nextInt(filters.size()));
                for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
                    if (sql == ListSql.BY_MUNICIPALITY) {
                        statement.setInt(i, Integer.parseInt(filter));
                    } else {
                        statement.setString(i, filter);
                    }
                }
                statement.executeQuery().close();
                count++;
            }
        }
        return count;
    }
}
