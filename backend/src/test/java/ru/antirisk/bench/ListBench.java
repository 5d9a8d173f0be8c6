package ru.antirisk.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** G6: a page of 50 schools out of 40,000, with token and scope, beside the same SQL by pgbench and by a bare endpoint. */
final class ListBench {
    private static final int ROUNDS = 3;
    private static final int SECONDS = 4;
    private static final int WARM_UP = 20;
    private static final int NUMBERS = 100;

    private final Bed bed;
    private final Figures figures;

    private ListBench(Bed bed, Figures figures) {
        this.bed = bed;
        this.figures = figures;
    }

    static void run(Figures figures) throws IOException, InterruptedException, SQLException {
        try (Bed bed = Bed.with(IndexFile.SCHOOLS)) {
            ListBench bench = new ListBench(bed, figures);
            Process bare = bench.startBare();
            try {
                String address = "http://127.0.0.1:" + bench.port(bare);
                bench.compare("municipalityId=…", ListSql.BY_MUNICIPALITY, bench.municipalities(), address);
                bench.compare("q=«сош 3»", ListSql.BY_WORDS, words(), address);
            } finally {
                bare.destroy();
            }
        }
        figures.note("G6: RQ is taken by %s; the bare endpoint is Vert.x and JDBC by hand.", PgLoad.program());
    }

    private Process startBare() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("bench.classpath"),
                        BareEndpoint.class.getName(),
                        "jdbc:postgresql://127.0.0.1:" + bed.application().databasePort()
                                + "/antirisk?sslmode=disable&gssEncMode=disable",
                        "antirisk",
                        bed.application().databasePassword(),
                        Integer.toString(bed.region()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private String port(Process bare) throws IOException {
        return new BufferedReader(new InputStreamReader(bare.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    /** Ids of all municipalities; they have no gaps. */
    private List<String> municipalities() throws IOException, SQLException {
        int first = (int) bed.number("select min(id) from municipality");
        return IntStream.range(first, first + Territory.MUNICIPALITIES)
                .mapToObj(Integer::toString)
                .toList();
    }

    private static List<String> words() {
        return IntStream.rangeClosed(1, NUMBERS).mapToObj(n -> "сош:* & " + n).toList();
    }

    private void compare(String what, ListSql sql, List<String> filters, String bareAddress)
            throws IOException, InterruptedException, SQLException {
        boolean byWords = sql == ListSql.BY_WORDS;
        List<String> asked = filters.stream()
                .map(filter -> byWords
                        ? "/api/v1/schools?size=50&q=" + encoded(filter.replace(":* &", ""))
                        : "/api/v1/schools?size=50&municipalityId=" + filter)
                .toList();
        HttpLoad ours =
                new HttpLoad(bed.application().address(), asked, bed.api().token());
        List<String> bareAsked = filters.stream()
                .map(filter -> (byWords ? "/?words=" : "/?municipalityId=") + encoded(filter))
                .toList();
        HttpLoad bare = new HttpLoad(bareAddress, bareAsked, "");
        PgLoad raw = new PgLoad(bed, sql, filters);
        checkSame(asked.get(2), bareAddress + bareAsked.get(2));
        ours.run(WARM_UP);
        bare.run(WARM_UP);
        Load[] best = {Load.NONE, Load.NONE, Load.NONE};
        double[] cpu = new double[2];
        for (int round = 0; round < ROUNDS; round++) {
            best[0] = best[0].best(raw.run(SECONDS));
            best[1] = best[1].best(bare.run(SECONDS));
            Load[] answer = new Load[1];
            Cost cost = bed.cost(() -> answer[0] = ours.run(SECONDS));
            cpu[0] = cost.app() / answer[0].nanos().length * 1000;
            cpu[1] = cost.database() / answer[0].nanos().length * 1000;
            best[2] = best[2].best(answer[0]);
        }
        report(what, best, cpu);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The bare endpoint finds what the application finds. */
    private void checkSame(String path, String bareAddress) throws IOException, InterruptedException {
        JsonNode ours = bed.api().get(path.replace("/api/v1", ""));
        JsonNode bare = new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(java.net.URI.create(bareAddress).toURL().openStream());
        if (!ours.get("total").equals(bare.get("total")) || ours.get("total").asInt() < 50) {
            throw new IllegalStateException(ours.get("total") + " and " + bare.get("total"));
        }
    }

    private void report(String what, Load[] best, double[] cpu) {
        Load raw = best[0];
        Load ours = best[2];
        figures.row(
                "G6",
                "50 of 40,000 schools, " + what + ", 8 connections",
                ours.text(),
                "RQ " + raw.text() + "; bare endpoint " + best[1].text(),
                Figures.ratio(ours.perSecond() / raw.perSecond(), 0.55, 0.75, true)
                        + String.format(
                                Locale.ROOT,
                                " of RQ; bare %.2f of RQ; %.2f of bare",
                                best[1].perSecond() / raw.perSecond(),
                                ours.perSecond() / best[1].perSecond()),
                "≥ 0.55 RQ",
                "≥ 0.75 RQ, p99 ≤ 12 ms",
                String.format(Locale.ROOT, "ms a request: app %.3f, postgres %.3f", cpu[0], cpu[1]));
    }
}
