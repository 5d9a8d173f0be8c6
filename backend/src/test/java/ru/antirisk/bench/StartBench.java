package ru.antirisk.bench;

import static java.lang.String.format;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import ru.antirisk.launch.PackagedApplication;

/** G9: from the command to the first answer out of the database, and memory after a million rows. */
final class StartBench {
    private static final int ROUNDS = 5;
    private static final int ROWS = 1_000_000;
    private static final Path INSTALLED = Path.of("/usr/lib/jvm");
    private static final double PATIENCE = 60;

    private final Bed bed;
    private final Figures figures;

    private StartBench(Bed bed, Figures figures) {
        this.bed = bed;
        this.figures = figures;
    }

    static void run(Figures figures) throws IOException, InterruptedException, SQLException {
        try (Bed bed = Bed.with(IndexFile.SCHOOLS)) {
            StartBench bench = new StartBench(bed, figures);
            for (Map.Entry<String, String> java : javas().entrySet()) {
                bench.measure(java.getKey(), java.getValue());
            }
        }
    }

    /** The Java of the bench, and the newest on the machine if it is newer. Version → home. */
    private static Map<String, String> javas() throws IOException {
        Map<String, String> javas = new LinkedHashMap<>();
        javas.put(Integer.toString(Runtime.version().feature()), System.getProperty("java.home"));
        if (Files.isDirectory(INSTALLED)) {
            try (Stream<Path> homes = Files.list(INSTALLED)) {
                homes.filter(home -> home.toString().contains("25") && Files.exists(home.resolve("bin/java")))
                        .findFirst()
                        .ifPresent(home -> javas.put("25", home.toString()));
            }
        }
        return javas;
    }

    private void measure(String version, String home) throws IOException, InterruptedException, SQLException {
        bed.restart("JAVA_HOME", home); // also makes what the start is made faster by, where the build did not
        bed.forgetIndices();
        double beside = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            beside = Math.min(beside, startBeside(home));
        }
        Path file = bed.folder.resolve("rows.csv");
        IndexFile.write(file, ROWS, 0);
        bed.api().importFile("kind=CONTEXT_INDICES", file);
        double rss = Proc.rss(bed.application().pid());
        double peak = Proc.peak(bed.application().pid());
        double postgres = Proc.pssOfServer(bed.application().database().pid());
        String token = bed.api().token();
        bed.stop();
        double embedded = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            embedded = Math.min(embedded, start(bed.data(), Map.of("JAVA_HOME", home), token));
        }
        row("start to the first answer, its own PostgreSQL included, JDK " + version, embedded, "s", 2.0, 1.2);
        row("start to the first answer, PostgreSQL running, JDK " + version, beside, "s", 2.0, 1.2);
        row("RSS after 1,000,000 rows imported, JDK " + version, rss, "MB", 320, 256);
        figures.note(
                "G9, JDK %s: peak RSS %.0f MB; the embedded PostgreSQL beside it holds %.0f MB, of which its"
                        + " shared_buffers are 256.",
                version, peak, postgres);
    }

    private void row(String what, double value, String unit, double must, double aim) {
        String format = unit.equals("s") ? "%.2f %s" : "%.0f %s";
        figures.row(
                "G9",
                what,
                format(Locale.ROOT, format, value, unit),
                "",
                Figures.ratio(value, must, aim, false) + " " + unit,
                format(Locale.ROOT, "≤ " + format, must, unit),
                format(Locale.ROOT, "≤ " + format, aim, unit),
                "");
    }

    /** A second process on the first one's database, as with DATABASE_URL. */
    private double startBeside(String home) throws IOException, InterruptedException {
        PackagedApplication first = bed.application();
        Path data = Files.createDirectories(bed.folder.resolve("beside"));
        Map<String, String> settings = Map.of(
                "JAVA_HOME",
                home,
                "DATABASE_URL",
                "jdbc:postgresql://127.0.0.1:" + first.databasePort() + "/antirisk",
                "DATABASE_USER",
                "antirisk",
                "DATABASE_PASSWORD",
                first.databasePassword(),
                "JWT_SIGN_KEY_FILE",
                bed.data().resolve("keys/sign.pem").toString(),
                "JWT_VERIFY_KEY_FILE",
                bed.data().resolve("keys/verify.pem").toString());
        return start(data, settings, bed.api().token());
    }

    private static double start(Path data, Map<String, String> settings, String token)
            throws IOException, InterruptedException {
        int port = freePort();
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put("PORT", Integer.toString(port));
        long begun = System.nanoTime();
        PackagedApplication application = PackagedApplication.launch(data, all);
        try {
            while (!answers(port, token)) {
                if (seconds(begun) > PATIENCE) {
                    throw new IllegalStateException(application.output());
                }
                Thread.sleep(5);
            }
            return seconds(begun);
        } finally {
            application.close();
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(int port, String token) {
        try {
            URI address = URI.create("http://127.0.0.1:" + port + "/api/v1/schools?size=1");
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setRequestProperty("Authorization", "Bearer " + token);
            String body =
                    new String(connection.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return List.of(body.contains("\"total\":" + IndexFile.SCHOOLS)).get(0);
        } catch (IOException e) {
            return false;
        }
    }
}
