package ru.antirisk.bench;

import static java.lang.String.format;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import ru.antirisk.launch.PackagedApplication;

/**
 * G9: from the command to the first answer out of the database, in turn with an empty application; memory after a
 * million rows.
 */
final class StartBench {
    private static final int ROUNDS = 5;
    private static final int ROWS = 1_000_000;
    private static final Path INSTALLED = Path.of("/usr/lib/jvm");
    private static final double PATIENCE = 60;

    private final Bed bed;
    private final EmptyApplication empty;
    private final Figures figures;

    /** Starts an application without waiting. */
    @FunctionalInterface
    private interface Launch {
        PackagedApplication with(Path data, Map<String, String> settings) throws IOException;
    }

    private StartBench(Bed bed, EmptyApplication empty, Figures figures) {
        this.bed = bed;
        this.empty = empty;
        this.figures = figures;
    }

    static void run(Figures figures) throws IOException, InterruptedException, SQLException {
        try (Bed bed = Bed.with(IndexFile.SCHOOLS)) {
            EmptyApplication empty = EmptyApplication.built(bed.folder.resolve("empty"));
            StartBench bench = new StartBench(bed, empty, figures);
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
        Map<String, String> settings = settingsBeside(home);
        Path data = Files.createDirectories(bed.folder.resolve("beside"));
        startEmpty(data, settings); // prepares it for this Java
        double beside = Double.MAX_VALUE;
        double reference = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            beside = Math.min(beside, startOurs(data, settings, bed.api().token()));
            reference = Math.min(reference, startEmpty(data, settings));
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
            embedded = Math.min(embedded, startOurs(bed.data(), Map.of("JAVA_HOME", home), token));
        }
        figures.row(
                "G9",
                "start to the first answer, PostgreSQL running, JDK " + version,
                format(Locale.ROOT, "%.2f s", beside),
                format(Locale.ROOT, "an empty Quarkus application with the same extensions %.2f s", reference),
                Figures.ratio(beside / reference, 1.5, 1.15, false) + " × its time",
                "≤ 1.5 ×",
                "≤ 1.15 ×",
                "");
        figures.row(
                "G9",
                "RSS after 1,000,000 rows imported, JDK " + version,
                format(Locale.ROOT, "%.0f MB", rss),
                "",
                Figures.ratio(rss, 320, 256, false) + " MB",
                "≤ 320 MB",
                "≤ 256 MB",
                "");
        figures.note(
                "G9, JDK %s: with its own PostgreSQL, which is started with it, the first answer comes after %.2f s.",
                version, embedded);
        figures.note(
                "G9, JDK %s: peak RSS %.0f MB; the embedded PostgreSQL beside it holds %.0f MB, of which its"
                        + " shared_buffers are 256.",
                version, peak, postgres);
    }

    /** For a second process on the first one's database, as with DATABASE_URL. */
    private Map<String, String> settingsBeside(String home) throws IOException {
        PackagedApplication first = bed.application();
        return Map.of(
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
    }

    private static double startOurs(Path data, Map<String, String> settings, String token)
            throws IOException, InterruptedException {
        return start(
                PackagedApplication::launch,
                data,
                settings,
                "/api/v1/schools?size=1",
                token,
                "\"total\":" + IndexFile.SCHOOLS);
    }

    private double startEmpty(Path data, Map<String, String> settings) throws IOException, InterruptedException {
        return start(
                empty::launch,
                data,
                settings,
                EmptyApplication.ADDRESS,
                bed.api().token(),
                "Свердловская");
    }

    /** Seconds from the command until it answers with what its database holds. */
    private static double start(
            Launch launch, Path data, Map<String, String> settings, String path, String token, String expected)
            throws IOException, InterruptedException {
        int port = freePort();
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put("PORT", Integer.toString(port));
        URI address = URI.create("http://127.0.0.1:" + port + path);
        long begun = System.nanoTime();
        PackagedApplication application = launch.with(data, all);
        try {
            while (!answer(address, token).contains(expected)) {
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

    /** What is answered; nothing as long as nobody does. */
    private static String answer(URI address, String token) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setRequestProperty("Authorization", "Bearer " + token);
            return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
